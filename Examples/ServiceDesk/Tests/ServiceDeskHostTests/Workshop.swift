import AfterSales

/// What clients send, from the drive-in to the complaint.
enum Workshop {
    static func checkIn(_ order: String, car: String = "V1", customer: String = "C1") -> String {
        """
        {"order":"\(order)","newVehicle":{"id":"\(car)","make":"Volkswagen","model":"Passat"},\
        "newCustomer":{"id":"\(customer)","name":"王小明"},"team":"reception","kilometres":41200,"fuel":"50%",\
        "concerns":[{"id":"K1","words":"<b>四万公里保养</b>"}],"signature":"scan-1"}
        """
    }

    static let estimate = """
        {"newJobs":[{"id":"J1","text":"service","concerns":["K1"]}],"lines":[{"id":"L1","kind":"labour","job":"J1",\
        "text":"40 000 km","unitPrice":"113.00","taxRate":"13%","hoursSold":"1.20"}]}
        """
    static let authorize = #"{"proof":{"kind":"signature","reference":"scan-2"}}"#
    static let assign = #"{"job":"J1","shares":[{"employee":"E5","share":"100%"}]}"#
    static let complaint = """
        {"id":"CP-1","customer":"C1","channel":"phone","category":"quality","severity":"ordinary","text":"刹车仍有异响"}
        """

    /// The acts up to the last inspection: by whom, which path, what is sent.
    static let work: [(role: String, path: String, body: String)] = [
        ("serviceAdvisor", "estimate", estimate), ("serviceAdvisor", "authorize", authorize),
        ("serviceAdvisor", "assign", assign), ("technician", "start-work", ""), ("technician", "finish-work", ""),
        ("technician", "inspect", #"{"level":"self"}"#), ("serviceAdvisor", "inspect", #"{"level":"teamLeader"}"#),
        ("serviceManager", "inspect", #"{"level":"final"}"#),
    ]

    /// An order that only has to be settled yet.
    static func inspected(_ order: String, at desk: RunningDesk) async throws {
        var made = try await desk.client.send(
            "POST", "/api/v1/check-ins", as: desk.token(.serviceAdvisor),
            checkIn(order, car: "V-\(order)", customer: "C-\(order)"))
        guard made.status == 200 else { throw Unexpected(answer: made.text) }
        for step in work {
            made = try await desk.client.send(
                "POST", "/api/v1/orders/\(order)/\(step.path)", as: desk.token(.init(rawValue: step.role)), step.body)
            guard made.status == 200 else { throw Unexpected(answer: "\(step.path): \(made.text)") }
        }
    }
}

/// An answer that no test has expected.
struct Unexpected: Error {
    let answer: String
}
