/// A stack whose upper part is moved out as an array: nothing in it is copied or counted again.
struct MovingStack<Element>: ~Copyable {
  private var storage = UnsafeMutableBufferPointer<Element>.allocate(capacity: 64)
  /// The elements from 0 to here are initialised, the others are not.
  private(set) var count = 0

  deinit {
    storage[..<count].deinitialize()
    storage.deallocate()
  }

  mutating func push(_ element: consuming Element) {
    if count == storage.count { grow() }
    storage.initializeElement(at: count, to: element)
    count += 1
  }

  /// Takes off all that was pushed since the stack had `base` elements.
  mutating func take(downTo base: Int) -> [Element] {
    let base = min(max(base, 0), count)
    var top: [Element] = []
    top.reserveCapacity(count - base)
    for index in base..<count { top.append(storage.moveElement(from: index)) }
    count = base
    return top
  }

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: 2 * storage.count)
    _ = larger.moveInitialize(fromContentsOf: storage)
    storage.deallocate()
    storage = larger
  }
}
