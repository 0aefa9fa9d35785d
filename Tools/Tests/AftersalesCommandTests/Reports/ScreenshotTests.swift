import Foundation
import Testing

/// The pictures in docs: one of each page in each language on a phone and as wide as paper, as `scripts/screenshots` writes
/// them.
@Suite struct ScreenshotTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../../docs/screenshots").standardized

    @Test func thereIsOneOfEachPage() async throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter {
            $0.hasSuffix(".png")
        }
        var wanted: Set<String> = []
        for page in try await SamplePages.all() {
            for size in ["360", page.isWide ? "1123" : "794"] {
                wanted.insert("\(page.name)-\(page.language)-\(size).png")
            }
        }
        #expect(Set(names) == wanted, "run scripts/screenshots")
        var sum = 0
        for name in names {
            let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(name)))
            sum += bytes.count
            // The header: signature, length and name of the chunk, then width and height, bits, and the kind of colours.
            let width = bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
            #expect(name.hasSuffix("-\(width).png"), "\(name)")
            #expect(bytes[25] == 3, "\(name) has no palette")
            // A page without anything would be much smaller.
            #expect(bytes.count > 5_000, "\(name)")
        }
        #expect(sum < 2_000_000)
    }
}
