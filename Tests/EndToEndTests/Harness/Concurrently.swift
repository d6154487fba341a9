import Foundation
import Synchronization

/// Calls `body` with each element, on so many threads at once, and returns when all are done.
func concurrently<Element: Sendable>(
    _ elements: [Element], threads: Int = 8, _ body: @escaping @Sendable (Element) -> Void
) {
    let next = Counter()
    let done = DispatchSemaphore(value: 0)
    let count = max(1, min(threads, elements.count))
    for _ in 0..<count {
        Thread {
            while true {
                let index = next.take()
                guard index < elements.count else { break }
                body(elements[index])
            }
            done.signal()
        }.start()
    }
    for _ in 0..<count { done.wait() }
}

/// Numbers from 0, each given once.
final class Counter: Sendable {
    private let value = Mutex(0)

    func take() -> Int {
        value.withLock { value in
            defer { value += 1 }
            return value
        }
    }
}
