import AfterSales
import HTTPTypes
import Hummingbird

extension HTTPField.Name {
    static let requestID = HTTPField.Name(parsed: "x-request-id") ?? .eTag
    static let idempotencyKey = HTTPField.Name(parsed: "idempotency-key") ?? .eTag
    static let contentSecurityPolicyField = HTTPField.Name(parsed: "content-security-policy") ?? .eTag
}

extension Stored {
    /// The record's revision, as HTTP names it.
    var entityTag: String { "\"\(revision.number)-\(revision.digest.description.prefix(16))\"" }
}

extension Response {
    /// Text of a kind. Nothing of it is to be kept by anybody on the way.
    static func text(_ text: String, _ type: String, _ status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: type, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// JSON that is written already, as the library writes records.
    static func json(_ text: String, _ status: HTTPResponse.Status = .ok) -> Response {
        .text(text, "application/json; charset=utf-8", status)
    }

    static func json(_ value: some Encodable, _ status: HTTPResponse.Status = .ok) throws -> Response {
        .json(try JSONText.of(value), status)
    }
}
