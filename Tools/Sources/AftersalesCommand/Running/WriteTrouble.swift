import Foundation

/// Standard output or standard error takes nothing any more.
struct WriteTrouble: Error {
    /// The system's number for it.
    let number: Int32

    /// Says so, unless the reader has simply gone away, as `head` does.
    func report(on console: Console) {
        guard number != EPIPE else { return }
        try? console.complain("error: cannot write the result: \(String(cString: strerror(number)))\n")
    }
}
