using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Users;

namespace ItemTracking.Tests.Setup;

/// <summary>Every function of a set-up store against every role: allowed exactly where the table typed by hand says so (S1).</summary>
public sealed class StoreRightsTests : IDisposable
{
    private static readonly Dictionary<string, (Permission Needed, Func<SetupStores, Actor, Task<IReadOnlyList<Refusal>>> Call)> Functions =
        new()
        {
            ["list items"] = (Permission.ReadItems, async (s, a) => (await s.Items.ListAsync(new(), a)).Refusals),
            ["find an item"] = (Permission.ReadItems, async (s, a) => (await s.Items.FindAsync("X", a)).Refusals),
            ["save an item"] = (Permission.EditItems, async (s, a) => (await s.Items.SaveAsync(ItemCard.New, a)).Refusals),
            ["delete an item"] = (Permission.EditItems, async (s, a) => (await s.Items.DeleteAsync("X", 1, a)).Refusals),
            ["list items with an expiration formula"] = (
                Permission.ReadItems, async (s, a) => (await s.Items.WithExpirationCalculationAsync("X", a)).Refusals),
            ["clear expiration formulas"] = (
                Permission.EditItems, async (s, a) => (await s.Items.ClearExpirationCalculationAsync([], a)).Refusals),
            ["list units"] = (Permission.ReadItems, async (s, a) => (await s.Units.ListAsync("", a)).Refusals),
            ["find a unit"] = (Permission.ReadItems, async (s, a) => (await s.Units.FindAsync("X", a)).Refusals),
            ["save a unit"] = (Permission.EditItems, async (s, a) => (await s.Units.SaveAsync(UnitOfMeasureCard.New, a)).Refusals),
            ["delete a unit"] = (Permission.EditItems, async (s, a) => (await s.Units.DeleteAsync("X", 1, a)).Refusals),
            ["list vendors"] = (Permission.ReadVendors, async (s, a) => (await s.Vendors.ListAsync(new(), a)).Refusals),
            ["find a vendor"] = (Permission.ReadVendors, async (s, a) => (await s.Vendors.FindAsync("X", a)).Refusals),
            ["save a vendor"] = (Permission.EditVendors, async (s, a) => (await s.Vendors.SaveAsync(PartyCard.New, a)).Refusals),
            ["delete a vendor"] = (Permission.EditVendors, async (s, a) => (await s.Vendors.DeleteAsync("X", 1, a)).Refusals),
            ["list customers"] = (Permission.ReadCustomers, async (s, a) => (await s.Customers.ListAsync(new(), a)).Refusals),
            ["find a customer"] = (Permission.ReadCustomers, async (s, a) => (await s.Customers.FindAsync("X", a)).Refusals),
            ["save a customer"] = (Permission.EditCustomers, async (s, a) => (await s.Customers.SaveAsync(PartyCard.New, a)).Refusals),
            ["delete a customer"] = (Permission.EditCustomers, async (s, a) => (await s.Customers.DeleteAsync("X", 1, a)).Refusals),
            ["list locations"] = (Permission.ReadLocations, async (s, a) => (await s.Locations.ListAsync("", a)).Refusals),
            ["find a location"] = (Permission.ReadLocations, async (s, a) => (await s.Locations.FindAsync("X", a)).Refusals),
            ["save a location"] = (Permission.EditLocations, async (s, a) => (await s.Locations.SaveAsync(LocationCard.New, a)).Refusals),
            ["delete a location"] = (Permission.EditLocations, async (s, a) => (await s.Locations.DeleteAsync("X", 1, a)).Refusals),
            ["list tracking codes"] = (Permission.ReadItemTrackingCodes, async (s, a) => (await s.Codes.ListAsync("", a)).Refusals),
            ["find a tracking code"] = (Permission.ReadItemTrackingCodes, async (s, a) => (await s.Codes.FindAsync("X", a)).Refusals),
            ["save a tracking code"] = (
                Permission.EditItemTrackingCodes, async (s, a) => (await s.Codes.SaveAsync(ItemTrackingCodeCard.New, a)).Refusals),
            ["delete a tracking code"] = (
                Permission.EditItemTrackingCodes, async (s, a) => (await s.Codes.DeleteAsync("X", 1, a)).Refusals),
            ["rename a tracking code"] = (
                Permission.EditItemTrackingCodes, async (s, a) => (await s.Codes.RenameAsync("X", "Y", 1, a)).Refusals),
            ["list series"] = (Permission.ReadNumberSeries, async (s, a) => (await s.Series.ListAsync("", a)).Refusals),
            ["find a series"] = (Permission.ReadNumberSeries, async (s, a) => (await s.Series.FindAsync("X", a)).Refusals),
            ["save a series"] = (Permission.EditNumberSeries, async (s, a) => (await s.Series.SaveAsync(NoSeriesCard.New, a)).Refusals),
            ["delete a series"] = (Permission.EditNumberSeries, async (s, a) => (await s.Series.DeleteAsync("X", 1, a)).Refusals),
            ["draw numbers"] = (Permission.UseNumberSeries, async (s, a) => (await s.Numbers.DrawAsync("X", 1, default, a)).Refusals),
            ["preview numbers"] = (Permission.UseNumberSeries, async (s, a) => (await s.Numbers.PeekAsync("X", 1, default, a)).Refusals),
            ["see the numbering"] = (Permission.ReadNumberSeries, async (s, a) => (await s.Numbering.FindAsync(a)).Refusals),
            ["see the inventory setup"] = (Permission.ReadLocations, async (s, a) => (await s.InventorySetup.FindAsync(a)).Refusals),
            ["save the inventory setup"] = (
                Permission.EditLocations,
                async (s, a) => (await s.InventorySetup.SaveAsync(InventorySetupCard.New with { Version = 9 }, a)).Refusals),
            ["save the numbering"] = (
                Permission.EditNumberSeries,
                async (s, a) => (await s.Numbering.SaveAsync(CompanyNumberingCard.New with { Version = 9 }, a)).Refusals),
        };

    private readonly TestDatabase database = new();

    public static TheoryData<string, string> Table
    {
        get
        {
            var table = new TheoryData<string, string>();
            foreach (var function in Functions.Keys)
            {
                foreach (var role in RoleTable.RoleNames.Append("Nobody"))
                    table.Add(function, role);
            }

            return table;
        }
    }

    public void Dispose() => database.Dispose();

    [Theory, MemberData(nameof(Table)), Trait("Rule", "ROL-2"), Trait("Requirement", "S1")]
    public async Task S1_a_call_without_the_right_is_refused(string function, string role)
    {
        var (needed, call) = Functions[function];

        var refusals = await call(new SetupStores(database), new Actor("somebody", [role]));

        Assert.Equal(!RoleTable.Grants(role, needed), refusals.Any(r => r.Code == RefusalCode.ROL_2));
    }
}
