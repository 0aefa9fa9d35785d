import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

/// The files of the customers whose responses are put into a store in one commit.
struct ResponseFiles<Store: RecordStore> {
    private let store: Store
    /// By who answered, the file that is his now; nil where the store has none.
    private var files: [RecordKey<Customer>: Stored<Customer>?] = [:]
    private var expected: Set<RecordKey<Customer>> = []

    init(in store: Store) { self.store = store }

    /// The response in the file that its customer's was merged into, so that it is found there; of somebody who was erased
    /// without his words and from where he answered, as nothing would forget them again. Who is merged or erased at this
    /// moment makes the commit conflict.
    mutating func filed(
        _ response: SurveyResponse, _ changes: inout ChangeSet
    ) async throws(StorageError) -> SurveyResponse {
        guard let old = response.customer, let file = try await file(of: response) else { return response }
        if expected.insert(file.record.key).inserted { changes.expect(file) }
        let filed = response.redirected(from: old, to: file.record.key.id)
        guard case .erased = file.record.standing else { return filed }
        return filed.forgetting(file.record.key.id) ?? filed
    }

    private mutating func file(of response: SurveyResponse) async throws(StorageError) -> Stored<Customer>? {
        guard let customer = response.customer else { return nil }
        let key = RecordKey<Customer>(response.key.owner, customer)
        if let known = files[key] { return known }
        let file = try await store.customerFile(of: response)
        files[key] = .some(file)
        return file
    }
}
