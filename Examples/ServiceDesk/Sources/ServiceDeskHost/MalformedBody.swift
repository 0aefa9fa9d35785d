import AfterSales

/// That a body is no JSON that can be read in one way alone.
struct MalformedBody: Error {
    let findings: [Finding]
}

extension ComplaintRefusal {
    /// What is wrong with what was sent; nothing where only the complaint's state is against it.
    var findings: [Finding] {
        if case .invalid(let rejection) = self { rejection.findings } else { [] }
    }
}
