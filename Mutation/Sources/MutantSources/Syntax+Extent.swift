import SwiftSyntax

extension SyntaxProtocol {
    /// What is between the space before it and the space after it, in bytes of the file.
    var extent: Range<Int> {
        positionAfterSkippingLeadingTrivia.utf8Offset..<endPositionBeforeTrailingTrivia.utf8Offset
    }
}

extension ExprSyntax {
    /// The last name of what is called: `min` of `min` and of `numbers.min`.
    var lastName: String {
        if let member = self.as(MemberAccessExprSyntax.self) { return member.declName.baseName.text }
        return trimmedDescription
    }
}

extension IntegerLiteralExprSyntax {
    /// The number that is written there.
    var wholeNumber: Int128? {
        let digits = literal.text.filter { $0 != "_" }
        for (prefix, radix) in [("0x", 16), ("0b", 2), ("0o", 8)] where digits.hasPrefix(prefix) {
            return Int128(digits.dropFirst(2), radix: radix)
        }
        return Int128(digits)
    }
}
