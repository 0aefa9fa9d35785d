import Foundation
import Synchronization

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Sends requests as a client elsewhere would, and follows no redirect.
final class DeskClient: Sendable {
    struct Answer: Sendable {
        let status: Int
        let headers: [String: String]
        let text: String

        /// The code of the first reason; empty where there is none.
        var code: String { reasons.first ?? "" }
        var reasons: [String] {
            let list = (json["reasons"] as? [[String: Any]]) ?? []
            return list.compactMap { $0["code"] as? String }
        }
        var json: [String: Any] {
            (try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]) ?? [:]
        }
        var record: [String: Any] { json["record"] as? [String: Any] ?? [:] }
    }

    let base: URL
    private let session: URLSession
    private let numbers = Mutex(0)

    init(port: Int, atOnce: Int = 16) {
        base = URL(string: "http://127.0.0.1:\(port)") ?? URL(fileURLWithPath: "/")
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpMaximumConnectionsPerHost = atOnce
        configuration.httpShouldSetCookies = false
        configuration.timeoutIntervalForRequest = 60
        session = URLSession(configuration: configuration, delegate: StayingHere(), delegateQueue: nil)
    }

    /// - Parameters:
    ///   - key: The idempotency key; one of its own where it is left out, none where it is empty.
    func send(
        _ method: String, _ path: String, as token: String? = nil, _ body: String? = nil, key: String? = nil,
        headers: [String: String] = [:]
    ) async throws -> Answer {
        var request = URLRequest(url: URL(string: path, relativeTo: base) ?? base)
        request.httpMethod = method
        if let token { request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization") }
        if method == "POST" {
            let next = numbers.withLock { number in
                number += 1
                return number
            }
            if key != "" { request.setValue(key ?? "key-\(next)-\(UUID())", forHTTPHeaderField: "Idempotency-Key") }
            request.setValue("application/json", forHTTPHeaderField: "Content-Type")
            request.httpBody = Data((body ?? "").utf8)
        }
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        let (data, response) = try await session.data(for: request)
        guard let answer = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
        var fields: [String: String] = [:]
        for (name, value) in answer.allHeaderFields { fields["\(name)".lowercased()] = "\(value)" }
        return Answer(
            status: answer.statusCode, headers: fields, text: String(decoding: data, as: UTF8.self))
    }
}

/// Follows no redirect.
private final class StayingHere: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) { completionHandler(nil) }
}
