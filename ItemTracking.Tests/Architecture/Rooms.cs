using System.Reflection;

namespace ItemTracking.Tests.Architecture;

/// <summary>The floors of the house and what breaks them.</summary>
internal static class Rooms
{
    private const string House = "ItemTracking.Core.";

    /// <summary>From the top floor down; a room uses only rooms that stand after it.</summary>
    public static readonly string[] FromTheTop =
    [
        "Demo", "DataCheck", "Tracing", "Reclassification", "Warehouse", "Journals", "Undo", "Copying", "Transfers", "Invoicing",
        "Orders", "Posting", "Assignment",
        "Availability", "Reservations", "Tracking", "Documents", "Ledger", "Information", "Setup", "Pasting", "NumberSeries",
        "Accounts", "Persistence", "Users", "Kernel",
    ];

    private static readonly string[] EdgeEndings = ["Configuration", "Reader", "Store", "Poster", "Allocator"];

    /// <summary>One sentence per use of a higher room.</summary>
    public static IEnumerable<string> UpwardUses(Assembly assembly) =>
        from type in HouseTypes(assembly)
        from used in References.Of(type)
        let user = RoomOf(type)
        let other = RoomOf(used)
        where other is not null && Array.IndexOf(FromTheTop, other) < Array.IndexOf(FromTheTop, user)
        select $"{References.Outermost(type).Name} in {user} uses {used.Name} in {other}";

    /// <summary>One sentence per type that names EF outside Persistence and the edge files.</summary>
    public static IEnumerable<string> EntityFrameworkOutsideEdges(Assembly assembly) =>
        from type in HouseTypes(assembly)
        let owner = References.Outermost(type)
        where RoomOf(type) != "Persistence" && !EdgeEndings.Any(owner.Name.Split('`')[0].EndsWith)
        where References.Of(type).Any(used => used.Namespace?.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) == true)
        select $"{owner.Name} in {RoomOf(type)} names EF";

    /// <summary>One sentence per type of the engine that names what only some documents have.</summary>
    public static IEnumerable<string> DocumentsInTheEngine(Assembly assembly) =>
        from type in HouseTypes(assembly)
        where RoomOf(type) == "Posting"
        from used in References.Of(type)
        where used.Namespace == $"{House}Documents" && used.Name.StartsWith("Document", StringComparison.Ordinal)
        select $"{References.Outermost(type).Name} in Posting names {used.Name}";

    /// <summary>Namespaces of the house that are no room.</summary>
    public static IEnumerable<string> Strangers(Assembly assembly) =>
        assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith(House, StringComparison.Ordinal) == true
                && Array.IndexOf(FromTheTop, RoomOf(type)) < 0)
            .Select(type => type.FullName!);

    private static IEnumerable<Type> HouseTypes(Assembly assembly) => assembly.GetTypes().Where(type => RoomOf(type) is not null);

    private static string? RoomOf(Type type)
    {
        var space = References.Outermost(type).Namespace;
        return space?.StartsWith(House, StringComparison.Ordinal) == true ? space[House.Length..].Split('.')[0] : null;
    }
}
