import AfterSales
import Foundation
import HTTPTypes
import Hummingbird

/// A request that may be carried out: who asks for it, when, and by which name the store knows it.
struct Call {
    let operation: Operation
    let caller: SignedIn
    let now: Timestamp
    let language: Language
    let body: ByteBuffer
    private let owner: RecordOwner
    private let parameters: Parameters
    private let query: Parameters
    private let id: String
    private let key: String?
    private let target: String
    private let expected: String?
    private let largestBody: Int

    init(_ operation: Operation, _ request: Request, _ context: DeskContext, _ settings: DeskSettings) async throws {
        self.operation = operation
        caller = try context.signedIn()
        if let need = operation.need, !need.isMet(by: caller.role, under: settings.policy) {
            throw Refusal(
                .forbidden, "operationDenied", "\(caller.role) may not \(operation.rawValue)",
                "角色 \(caller.role) 无权执行 \(operation.rawValue)")
        }
        now = settings.now()
        language = context.language
        owner = settings.owner
        parameters = context.parameters
        query = request.uri.queryParameters
        id = context.id
        key = request.headers[.idempotencyKey]
        target = request.uri.string
        expected = request.headers[.ifMatch]
        largestBody = settings.largestBody
        body = try await request.body.collect(upTo: settings.largestBody)
    }

    /// The name of the commit: what is asked for, of what, by whom, under which key. Sent again it is carried out once.
    func commit() throws -> CommitKey {
        guard let key, (8...100).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Refusal(
                .badRequest, "idempotencyKeyMissing", "send an Idempotency-Key of 8 to 100 visible ASCII characters",
                "请提供 8 至 100 个可见 ASCII 字符的 Idempotency-Key", at: "header.Idempotency-Key")
        }
        // Of another body it is another request, and judged as such.
        let text = "\(operation.rawValue)\n\(target)\n\(caller.employee)\n\(key)\n"
        let digest = Digest(of: Array(text.utf8) + Array(body.readableBytesView))
        return CommitKey(owner, "desk/\(digest)")
    }

    /// The name of what is logged of reading.
    var readingLog: CommitKey { CommitKey(owner, "read/\(id)/\(operation.rawValue)") }

    func act(_ reason: String? = nil) -> Act { Act(operation.rawValue, by: caller.party, at: now, because: reason) }

    func parameter(_ name: String) throws -> String {
        guard let value = parameters[Substring(name)]?.removingPercentEncoding, !value.isEmpty else {
            throw Refusal(
                .badRequest, "malformedParameter", "\(name) is not readable", "参数 \(name) 无法读取", at: "path.\(name)")
        }
        return String(value)
    }

    func query(_ name: String) throws -> String {
        guard let value = query[Substring(name)], !value.isEmpty else {
            throw Refusal(.badRequest, "missingParameter", "\(name) is missing", "缺少参数 \(name)", at: "query.\(name)")
        }
        return String(value)
    }

    /// Where a list goes on (`?after=`); nil at its beginning.
    var pageToken: PageToken? { query["after"].map { PageToken(rawValue: String($0)) } }

    /// A record's key by the path's id.
    func key<Record: StoredRecord>(_ name: String = "id") throws -> RecordKey<Record> {
        RecordKey(owner, Identifier(try parameter(name)))
    }

    func month() throws -> Month { try Month(try parameter("month")) }

    /// Makes sure that a record is as the client has seen it, where he says what he has seen (`If-Match`).
    /// - Parameters:
    ///   - seen: The record as it was loaded.
    ///   - record: The record as it is about to be changed.
    func expects<Record: StoredRecord & Equatable>(_ seen: Stored<Record>, as record: Record) throws {
        guard let expected, expected != "*", expected != seen.entityTag || record != seen.record else { return }
        throw Refusal(
            .conflict, "stale", "the record has changed since you read it; load it again", "记录已变更，请重新加载",
            at: "header.If-Match")
    }

    /// The body as JSON, read strictly: no key twice, nothing behind the document.
    func content<Content: Decodable>(_ type: Content.Type = Content.self) throws -> Content {
        let faults = JSONLimits(bytes: largestBody).findings(in: Array(body.readableBytesView))
        guard faults.isEmpty else { throw MalformedBody(findings: faults) }
        return try JSONDecoder().decode(Content.self, from: Data(body.readableBytesView))
    }
}
