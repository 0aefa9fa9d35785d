#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Texts as C takes a list of them, copied once.
final class CTexts {
    let count: Int
    private let copies: [UnsafeMutablePointer<CChar>?]
    let pointers: UnsafePointer<UnsafePointer<CChar>?>

    init(_ texts: [String?]) {
        count = texts.count
        copies = texts.map { text in text.flatMap { strdup($0) } }
        let list = UnsafeMutablePointer<UnsafePointer<CChar>?>.allocate(capacity: texts.count + 1)
        for (index, copy) in copies.enumerated() {
            (list + index).initialize(to: copy.map { UnsafePointer($0) })
        }
        (list + texts.count).initialize(to: nil)
        pointers = UnsafePointer(list)
    }

    deinit {
        for copy in copies { free(copy) }
        pointers.deallocate()
    }
}
