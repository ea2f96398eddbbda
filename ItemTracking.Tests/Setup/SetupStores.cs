using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Setup;

/// <summary>The stores of set-up records over one test database.</summary>
internal sealed class SetupStores(TestDatabase database)
{
    private readonly Usages usages = Usages.OfAllRooms();
    private readonly ItemUseReader uses = new();

    public ItemStore Items => new(database.Transaction, database.Factory, usages, uses, database.Clock);

    public ItemTrackingCodeStore Codes => new(database.Transaction, database.Factory, usages, uses);

    public LocationStore Locations => new(database.Transaction, database.Factory, usages);

    public VendorStore Vendors => new(database.Transaction, database.Factory, usages, database.Clock);

    public CustomerStore Customers => new(database.Transaction, database.Factory, usages, database.Clock);

    public UnitOfMeasureStore Units => new(database.Transaction, database.Factory, usages);

    public CompanyNumberingStore Numbering => new(database.Transaction, database.Factory);

    public InventorySetupStore InventorySetup => new(database.Transaction, database.Factory);

    public NumberSeriesStore Series => new(database.Transaction, database.Factory, usages);

    public NumberAllocator Numbers => new(database.Transaction, database.Factory);
}
