import Foundation

/// What is said while it goes on, seen at once wherever it goes.
enum Progress {
    static func say(_ text: String) { FileHandle.standardOutput.write(Data("\(text)\n".utf8)) }
}
