public import AfterSalesCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A file that cannot be read (文件无法读取).
public struct FileFault: Error, Hashable, Sendable {
    /// Where it is.
    public let path: String
    /// The system's number for what is wrong, `errno`.
    public let number: Int32

    /// What keeps a file from being read.
    /// - Parameters:
    ///   - path: Where it is.
    ///   - number: The system's number for what is wrong, `errno`.
    public init(path: String, number: Int32) {
        self.path = path
        self.number = number
    }

    /// What is wrong, in words.
    public var message: LocalizedText {
        switch number {
        case ENOENT, ENOTDIR: LocalizedText("\(path): there is no such file", "\(path)：文件不存在")
        case EACCES, EPERM: LocalizedText("\(path): it may not be read", "\(path)：没有读取权限")
        case EISDIR: LocalizedText("\(path): it is a folder", "\(path)：这是文件夹")
        default: LocalizedText("\(path): it cannot be read (error \(number))", "\(path)：无法读取（错误 \(number)）")
        }
    }
}

extension FileFault: CustomStringConvertible {
    /// What is wrong, in English.
    public var description: String { message.english }
}
