import AfterSales
import HTTPTypes
import Hummingbird

/// An error as a client reads it: one status, and every reason with its code, place and words.
struct Problem: Encodable {
    struct Reason: Encodable {
        let code: String
        let place: String
        let message: String
    }

    let reasons: [Reason]
    var status = HTTPResponse.Status.unprocessableContent

    private enum CodingKeys: String, CodingKey {
        case reasons
    }

    /// What there is to say of an error; nil of one that nobody has foreseen.
    init?(_ error: any Error, in language: Language) {
        switch error {
        case let refusal as Refusal:
            status = refusal.status
            reasons = [Reason(code: refusal.code, place: refusal.place, message: refusal.message[language])]
        case let rejection as Rejection: reasons = Self.reasons(rejection.errors, language)
        case let denied as AccessDenied:
            status = .forbidden
            reasons = Self.reasons(denied.findings, language)
        case let error as StorageError:
            status = Self.status(of: error)
            let place = error.record.map { "\($0)" } ?? "$"
            reasons =
                [Reason(code: error.code.rawValue, place: place, message: error.text(language))]
                + Self.reasons(error.findings, language)
        case let refusal as OrderRefusal where !refusal.findings.isEmpty:
            reasons = Self.reasons(refusal.findings, language)
        case let refusal as ComplaintRefusal where !refusal.findings.isEmpty:
            reasons = Self.reasons(refusal.findings, language)
        case let body as MalformedBody:
            status = .badRequest
            reasons = Self.reasons(body.findings, language)
        case is OrderRefusal, is ComplaintRefusal, is CloseRefusal, is VehicleRecallRefusal, is ClaimRefusal,
            is DifferentClosePosted:
            // What its state does not allow.
            status = .conflict
            reasons = [Reason(code: "notAllowed", place: "$", message: Self.words(error))]
        case let error as DecodingError:
            status = .badRequest
            reasons = [Self.reason(of: error)]
        case let error as HTTPError:
            status = error.status
            reasons = [Reason(code: "refused", place: "$", message: error.body ?? error.status.reasonPhrase)]
        case let error as any HTTPResponseError:
            status = error.status
            reasons = [Reason(code: "refused", place: "$", message: error.status.reasonPhrase)]
        // A value that is none, such as a day 31 June, said by the type that reads it.
        case is CalendarError, is NumeralError, is ArithmeticError, is InvalidCurrency, is UnknownCurrency,
            is MalformedVIN:
            status = .badRequest
            reasons = [Reason(code: "malformedValue", place: "$", message: "\(error)")]
        default: return nil
        }
    }

    /// Of a close that another one contradicts, its figures are nobody's business here.
    private static func words(_ error: any Error) -> String {
        error is DifferentClosePosted ? "another close of the month is posted" : "\(error)"
    }

    private static func reasons(_ findings: [Finding], _ language: Language) -> [Reason] {
        findings.map { Reason(code: $0.code.rawValue, place: $0.place.path, message: $0.text(language)) }
    }

    private static func status(of error: StorageError) -> HTTPResponse.Status {
        switch error.code {
        case .missing: .notFound
        case .alreadyExists, .conflict, .commitKeyReused, .duplicate: .conflict
        case .invalidPageToken: .badRequest
        case .invalid: .unprocessableContent
        case _ where error.isWorthRetrying: .serviceUnavailable
        default: .internalServerError
        }
    }

    private static func reason(of error: DecodingError) -> Reason {
        func path(_ context: DecodingError.Context, _ last: (any CodingKey)? = nil) -> String {
            (context.codingPath + [last].compactMap(\.self)).reduce("$") { text, key in
                key.intValue.map { "\(text)[\($0)]" } ?? "\(text).\(key.stringValue)"
            }
        }
        switch error {
        case .keyNotFound(let key, let context):
            return Reason(code: "missingField", place: path(context, key), message: "\(key.stringValue) is missing")
        case .valueNotFound(_, let context), .typeMismatch(_, let context), .dataCorrupted(let context):
            return Reason(code: "malformedField", place: path(context), message: context.debugDescription)
        @unknown default: return Reason(code: "malformedField", place: "$", message: "the body cannot be read")
        }
    }
}
