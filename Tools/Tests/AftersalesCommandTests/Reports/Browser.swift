import Foundation
import Testing

/// A browser without a window, for looking at pages.
struct Browser {
    /// What a run of it came to.
    struct Run {
        let output: String
        let errors: String
    }

    private let program: String

    /// What is said where something is missing.
    static let hint: Comment =
        "needs chromium-headless-shell or chromium, a Chinese font (fonts-noto-cjk), fontconfig and poppler-utils: run scripts/setup"

    /// The browser of this machine, with what else looking at pages needs.
    init() throws {
        let names = ["chromium-headless-shell", "headless_shell", "chromium", "chromium-browser", "google-chrome"]
        let found = names.compactMap(Self.find)
        program = try #require(found.first, Self.hint)
        for name in ["fc-list", "pdfinfo", "pdftotext"] { _ = try #require(Self.find(name), Self.hint) }
        let fonts = try Self.run("fc-list", [":lang=zh-cn", "family"]).output
        try #require(!fonts.isEmpty, Self.hint)
    }

    private static func find(_ name: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        return folders.map { $0 + "/" + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Opens a file and does what the options say.
    func open(_ path: String, _ options: [String]) throws -> Run {
        let folder = try Scratch()
        // As root there is no other way; the pages are our own.
        let usual = [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
            "--enable-logging=stderr", "--user-data-dir=\(folder.path("profile"))",
            "--run-all-compositor-stages-before-draw",
        ]
        return try Self.run(program, usual + options + ["file://\(path)"])
    }

    /// How many pages of paper a PDF has, and the text on them.
    static func paper(_ path: String) throws -> (pages: Int, size: String, text: String) {
        let info = try run("pdfinfo", [path]).output
        func value(_ name: String) -> String? {
            info.split(separator: "\n").first { $0.hasPrefix(name + ":") }
                .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
        }
        let pages = try #require(value("Pages").flatMap { Int($0) }, "no PDF: \(path)")
        return (pages, value("Page size") ?? "", try run("pdftotext", ["-layout", path, "-"]).output)
    }

    /// Runs a program to its end; the streams go through files, because a pipe that nobody empties holds it up.
    private static func run(_ program: String, _ arguments: [String]) throws -> Run {
        let folder = try Scratch()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let streams = try ["output", "errors"].map { name in
            try Data().write(to: folder.url.appendingPathComponent(name))
            return try FileHandle(forWritingTo: folder.url.appendingPathComponent(name))
        }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = streams[0]
        process.standardError = streams[1]
        try process.run()
        let started = ContinuousClock.now
        while process.isRunning, ContinuousClock.now - started < .seconds(120) { Thread.sleep(forTimeInterval: 0.02) }
        if process.isRunning { process.terminate() }
        process.waitUntilExit()
        let run = Run(output: try folder.text("output"), errors: try folder.text("errors"))
        try #require(process.terminationStatus == 0, "\(program) \(arguments): \(run.errors)")
        return run
    }
}
