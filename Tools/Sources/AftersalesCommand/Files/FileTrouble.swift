import AfterSales
import Foundation

/// What the system says about a file, as a problem is reported.
struct FileTrouble {
    /// The system's error number.
    let number: Int32

    /// A stable name of it.
    var code: String {
        switch number {
        case ENOENT: "fileNotFound"
        case EACCES, EPERM: "fileNotAllowed"
        case EISDIR: "fileIsFolder"
        case ENOTDIR: "notAFolder"
        default: "fileTrouble"
        }
    }

    /// What it means.
    var message: LocalizedText {
        switch number {
        case ENOENT: LocalizedText("there is no such file", "文件不存在")
        case EACCES, EPERM: LocalizedText("access to the file is not allowed", "没有访问该文件的权限")
        case EISDIR: LocalizedText("this is a folder, not a file", "这是文件夹，不是文件")
        case ENOTDIR: LocalizedText("a part of the path is not a folder", "路径中有一部分不是文件夹")
        default:
            LocalizedText(String(cString: strerror(number)), "系统错误：\(String(cString: strerror(number)))")
        }
    }
}
