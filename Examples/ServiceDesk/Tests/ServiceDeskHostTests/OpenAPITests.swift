import Foundation
import HTTPTypes
import Hummingbird
import Testing

@testable import ServiceDeskHost

/// The OpenAPI document and the routes say the same.
@Suite struct OpenAPITests {
    private typealias Object = [String: Any]

    /// `get /api/v1/orders` and the operation's name, of every path of the document that is served.
    private static func documented(_ text: String) throws -> [String: String] {
        let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
        let paths = try #require(document["paths"] as? [String: Object])
        var found: [String: String] = [:]
        for (path, methods) in paths {
            for (method, operation) in methods {
                found["\(method) \(path)"] = (operation as? Object)?["operationId"] as? String
            }
        }
        return found
    }

    @Test func documentAndRoutesAgree() async throws {
        try await RunningDesk.run { desk in
            let served = try await desk.client.send("GET", "/openapi.json")
            #expect(served.status == 200)
            var documented = try Self.documented(served.text)
            #expect(documented.removeValue(forKey: "get /health") == "health")
            let operations = Dictionary(
                uniqueKeysWithValues: ServiceDeskHost.Operation.allCases.map {
                    ("\($0.method.rawValue.lowercased()) /api/v1\($0.path)", $0.rawValue)
                })
            #expect(documented == operations)
            // And what the router really has, beside the pages.
            let routes = desk.host.router().routes.map { "\($0.method.rawValue.lowercased()) \($0.path)" }
            #expect(Set(routes.filter { $0.contains("/api/") }) == Set(operations.keys))
        }
    }

    /// Each thing that is referred to is there, and each that is there is referred to.
    @Test func referencesLead() async throws {
        try await RunningDesk.run { desk in
            let text = try await desk.client.send("GET", "/openapi.json").text
            let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
            let components = try #require(document["components"] as? [String: Object])
            var defined: Set<String> = []
            for (kind, content) in components where kind != "securitySchemes" {
                for name in content.keys { defined.insert("#/components/\(kind)/\(name)") }
            }
            var used: Set<String> = []
            Self.collect(from: document, into: &used)
            #expect(used == defined)
        }
    }

    private static func collect(from value: Any, into used: inout Set<String>) {
        if let object = value as? Object {
            if let reference = object["$ref"] as? String { used.insert(reference) }
            for content in object.values { collect(from: content, into: &used) }
        } else if let list = value as? [Any] {
            for content in list { collect(from: content, into: &used) }
        }
    }
}
