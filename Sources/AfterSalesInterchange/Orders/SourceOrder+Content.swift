import AfterSalesCore
import AfterSalesStorage

extension SourceOrder {
    /// What it says, without regard to places, to blanks around a text and to case: two rows with the same content say the same.
    var content: Digest {
        var texts: [String] = []
        func put(_ name: String, _ field: SourceField?) {
            let word = field?.text.sourceWord ?? ""
            guard !word.isEmpty else { return }
            texts += [name, word]
        }
        for field in Field.allCases { put(field.rawValue, fields[field]) }
        for job in jobs {
            texts.append("job")
            for field in JobField.allCases { put(field.rawValue, job.fields[field]) }
            for line in job.lines {
                texts.append("line")
                for field in LineField.allCases { put(field.rawValue, line.fields[field]) }
            }
        }
        // Lengths in front, so that no text runs into the next.
        return Digest(of: texts.map { "\($0.utf8.count):\($0)" }.joined().utf8)
    }
}
