import Foundation
import Testing

/// What every page has to be, as far as its text tells.
enum PageChecks {
    /// Every tag is closed in its turn, every table has a caption, every heading cell says what it heads, and nothing comes
    /// from elsewhere.
    static func check(_ page: String, _ name: String) throws {
        for foreign in ["http://", "https://", "//", "src=", "url(", "@import", "<script", "<link", "<iframe"] {
            #expect(!page.contains(foreign), "\(name): \(foreign)")
        }
        #expect(page.contains("name=\"viewport\""))
        #expect(!page.contains("{{"), "\(name)")
        var open: [Substring] = []
        for tag in page.matches(of: /<(\/?)([a-z0-9]+)([^>]*)>/) {
            let (_, slash, element, attributes) = tag.output
            if ["meta"].contains(element) { continue }
            if slash.isEmpty { open.append(element) } else { #expect(open.popLast() == element, "\(name)") }
            if element == "th", slash.isEmpty { #expect(attributes.contains("scope="), "\(name)") }
        }
        #expect(open.isEmpty, "\(name): \(open)")
        #expect(
            page.components(separatedBy: "<table").count == page.components(separatedBy: "<caption").count, "\(name)")
        let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count, "\(name): an id twice")
        for names in page.matches(of: /aria-labelledby="([^"]*)"/) {
            #expect(names.output.1.split(separator: " ").allSatisfy { ids.contains(String($0)) }, "\(name)")
        }
    }
}
