using ItemTracking.Core.Documents;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Tracking;

/// <summary>How a policy applies to a source line.</summary>
public static class SourceTracking
{
    /// <summary>The kind of movement the line makes when it is posted (PST-1).</summary>
    public static TrackingEntryType EntryType(this SourceLine source) => DocumentKind.Of(source.Ref).Movement;

    /// <summary>The line takes back what was sold, or gives back what was bought: a return, or an order with a negative quantity.</summary>
    public static bool IsReturn(this SourceLine source) => source.EntryType() switch
    {
        TrackingEntryType.Sale => source.IsInbound,
        TrackingEntryType.Purchase => source.IsDemand,
        _ => false,
    };

    /// <summary>What an actor needs to see the tracking of the line.</summary>
    public static Permission ReadPermission(this SourceRef source) => DocumentKind.Of(source).Rights.Read;

    /// <summary>What an actor needs to change the tracking of the line.</summary>
    public static Permission EditPermission(this SourceRef source) => DocumentKind.Of(source).Rights.Edit;
}
