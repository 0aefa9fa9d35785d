import AfterSales
import Hummingbird

/// What each operation of the API does: it reads the request, calls the library, and writes what came of it.
struct DeskAPI: Sendable {
    let store: any RecordStore
    let settings: DeskSettings
    let desk: ServiceDesk
    let monthEnd: MonthEnd

    init(_ store: any RecordStore, _ settings: DeskSettings) {
        self.store = store
        self.settings = settings
        desk = ServiceDesk(store, dealer: settings.dealer, in: settings.zone)
        monthEnd = store.monthEnd(of: settings.dealer, by: settings.plan, from: settings.collection)
    }

    func answer(_ call: Call) async throws -> Response {
        switch call.operation {
        case .listOpenOrders: try await listOpenOrders(call)
        case .checkIn: try await checkIn(call)
        case .readOrder: try await answer(with: call.key() as RecordKey<RepairOrder>, call)
        case .settle: try await settle(call)
        case .reverse: try await reverse(call)
        case .estimate, .authorize, .assign, .startWork, .hold, .resume, .finishWork, .inspect, .pay, .deliver, .close,
            .cancel:
            try await act(call)
        case .fileComplaint: try await fileComplaint(call)
        case .readComplaint: try await answer(with: call.key() as RecordKey<Complaint>, call, for: .complaint)
        case .stepComplaint, .judgeComplaint: try await stepComplaint(call)
        case .takeSurvey: try await takeSurvey(call)
        case .readMonthEnd: try await answer(with: monthEnd.key(of: call.month()), call, for: .pay)
        case .drawUpMonth, .checkMonth, .approveMonth, .postMonth, .payMonth: try await stepMonth(call)
        case .readStatement: try await readStatement(call)
        }
    }

    /// Changes a record as the caller may; once, however often the request is sent, and only from the state that he has seen
    /// where he names it.
    func change<Record: ClassifiedRecord & Equatable>(
        _ key: RecordKey<Record>, _ call: Call, _ body: (inout Record) throws -> Void
    ) async throws {
        let seen = try await store.load(key)
        try await store.change(
            key, call.act(), as: call.commit(), by: call.caller.role, under: settings.policy
        ) { record in
            // Not called for a request that was carried out before, whose record is another one by now.
            if let seen { try call.expects(seen, as: record) }
            try body(&record)
        }
    }

    /// A record as the caller may see it; what is sensitive of it is logged before it is handed out.
    func answer<Record: ClassifiedRecord>(
        with key: RecordKey<Record>, _ call: Call, for purpose: AccessPurpose = .service, findings: [Finding] = []
    ) async throws -> Response {
        // Taken before the view: where somebody changes the record in between, a client is told that his tag is old.
        let tag = try await store.load(key)?.entityTag
        let view = try await store.read(
            key, as: call.caller.reading(purpose), under: settings.policy, at: call.now, log: call.readingLog)
        let told = findings.map { NoteContent($0, call.language) }
        var response = Response.json("{\"record\":\(view.json),\"findings\":\(try JSONText.of(told))}")
        response.headers[.eTag] = tag
        return response
    }
}
