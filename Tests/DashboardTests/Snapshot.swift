import TestSupport
import Testing

/// Compares a picture with the one on file beside the tests.
func expectSnapshot(
  _ picture: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = RecordedFile(name + ".txt", in: "Snapshots", beside: #filePath)
  if let mismatch = file.mismatch(with: picture + "\n") {
    Issue.record("\(mismatch)", sourceLocation: sourceLocation)
  }
}
