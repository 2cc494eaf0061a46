import Foundation
import Testing

/// Runs the tests of a suite on threads of their own.
///
/// A test that waits for a program holds its thread meanwhile. The pool on which all tests run has as
/// many threads as the machine has cores, so that a few that wait would keep the others from
/// running at all.
struct WaitingTrait: SuiteTrait, TestTrait, TestScoping {
  let isRecursive = true

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(WaitingPool.shared) { try await function() }
  }
}

extension Trait where Self == WaitingTrait {
  /// For each suite whose tests wait for programs.
  static var waiting: Self { Self() }
}

/// So many threads that the machine is busy while some of them wait, and not so many that a program
/// gets too little of it to answer in time.
final class WaitingPool: TaskExecutor {
  static let shared = WaitingPool()

  private let queue = OperationQueue()

  private init() { queue.maxConcurrentOperationCount = 3 * ProcessInfo.processInfo.processorCount }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.addOperation { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
  }
}
