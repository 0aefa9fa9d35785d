#if PostgreSQL
/// What libpq says of a connection that could not be made.
///
/// Its text is all there is: a line for each address that was tried, with the SQLSTATE if the server itself refused.
struct ConnectionRefusal {
    /// The SQLSTATE of the last refusal; empty where no server said one.
    let state: String
    /// All that libpq says, in one line.
    let message: String
    /// Whether trying again is of no use: the connection string, a certificate, the name or password has to be changed.
    /// Where a text is not understood, as in another language, it is worth a try.
    let isFinal: Bool

    init(_ text: String) {
        var lines: [String] = []
        for line in text.split(separator: "\n") {
            let line = Self.trimmed(line)
            // Where in the server's code it was refused.
            guard !line.hasPrefix("LOCATION:") else { continue }
            lines.append(line)
        }
        message = lines.joined(separator: "; ")
        state = lines.reduce("") { state, line in Self.state(in: line) ?? state }
        // One host can have several addresses; what the last one says of it counts.
        var hosts: [String: Bool] = [:]
        var host = ""
        for line in lines {
            if line.hasPrefix("connection to ") { host = Self.host(in: line) }
            let verdict = Self.isFinal(line)
            hosts[host] = line.hasPrefix("connection to ") ? verdict : hosts[host, default: false] || verdict
        }
        isFinal = !hosts.isEmpty && hosts.values.allSatisfy { $0 }
    }

    /// The causes that time does not heal, as libpq and OpenSSL word them.
    private static let finalCauses = [
        "certificate", "private key", "SSL error: tls", "SSL error: no ", "SSL error: unsupported",
        "SSL error: wrong version", "does not support SSL", "no password supplied", "authentication method",
        "channel binding", "invalid ", "missing \"=\"",
        "unexpected character", "unterminated quoted string", "could not match ", "definition of service",
    ]

    private static func isFinal(_ line: String) -> Bool {
        // A refused name or password; a database that is not there; one that the role may not use.
        if let state = state(in: line) { return state.hasPrefix("28") || state.hasPrefix("3D") || state == "42501" }
        // Without the name of the host or socket, which may be anything.
        let cause = line.firstRange(of: " failed: ").map { line[$0.upperBound...] } ?? line[...]
        return finalCauses.contains { cause.contains($0) }
    }

    /// `FATAL:  53300: sorry, too many clients already`; the first word is in the server's language.
    private static func state(in line: String) -> String? {
        for part in line.split(separator: ":") {
            let word = trimmed(part)
            if word.utf8.count == 5 && word.utf8.allSatisfy(isOfState) && word.contains(where: \.isNumber) {
                return word
            }
        }
        return nil
    }

    private static func isOfState(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }

    /// `connection to server at "localhost" (127.0.0.1), port 5432 failed: …` without the address.
    private static func host(in line: String) -> String {
        guard let failed = line.firstRange(of: " failed") else { return line }
        var host = ""
        var depth = 0
        for character in line[..<failed.lowerBound] {
            if character == "(" { depth += 1 }
            if depth == 0 { host.append(character) }
            if character == ")" { depth -= 1 }
        }
        return host
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop { $0.isWhitespace }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
#endif
