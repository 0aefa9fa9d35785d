import AfterSalesStorage
import AfterSalesTesting
import Foundation
import GRDB
import Testing

@testable import BookingDesk

@Suite struct ContractTests {
    @Test(arguments: StorageCheck.all)
    func theBookingStoreKeepsTheContract(_ check: StorageCheck) async throws {
        let contract = StorageContract(of: Booking.self, and: LoanCar.self, discarding: discard) {
            BookingStore(database: try Schema.open(NSTemporaryDirectory() + "desk-\(UUID()).sqlite"))
        }
        try await contract.run(check)
    }

    @Sendable private func discard(_ store: BookingStore) throws {
        let path = store.database.path
        try store.database.close()
        for file in [path, path + "-wal", path + "-shm"] where FileManager.default.fileExists(atPath: file) {
            try FileManager.default.removeItem(atPath: file)
        }
    }
}
