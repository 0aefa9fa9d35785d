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

    /// A record as the caller may see it; what is sensitive of it is logged before it is handed out.
    func answer<Record: ClassifiedRecord>(
        with key: RecordKey<Record>, _ call: Call, for purpose: AccessPurpose = .service, findings: [Finding] = []
    ) async throws -> Response {
        let view = try await store.read(
            key, as: call.caller.reading(purpose), under: settings.policy, at: call.now, log: call.readingLog)
        let told = findings.map { NoteContent($0, call.language) }
        return .json("{\"record\":\(view.json),\"findings\":\(try JSONText.of(told))}")
    }
}
