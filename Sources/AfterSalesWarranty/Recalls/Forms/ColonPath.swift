/// A path of names in one text: `STEERING:LINKAGES`. A colon or a backslash of a name has a backslash in front.
package enum ColonPath {
    package static func text(_ names: [String]) -> String {
        names.map { name in
            name.unicodeScalars.reduce(into: "") { text, scalar in
                if scalar == ":" || scalar == "\\" { text.unicodeScalars.append("\\") }
                text.unicodeScalars.append(scalar)
            }
        }.joined(separator: ":")
    }

    package static func names(_ text: String) -> [String] {
        var names = [String.UnicodeScalarView()]
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if !isEscaped, scalar == "\\" {
                isEscaped = true
                continue
            }
            if !isEscaped, scalar == ":" {
                names.append(String.UnicodeScalarView())
            } else {
                names[names.count - 1].append(scalar)
            }
            isEscaped = false
        }
        if isEscaped { names[names.count - 1].append("\\") }
        return names.map { String($0) }
    }
}
