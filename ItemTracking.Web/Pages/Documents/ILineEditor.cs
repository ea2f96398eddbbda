using ItemTracking.Core.Kernel;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>What the lines grid asks of the work that it shows.</summary>
/// <typeparam name="TLine">A line as its page shows it.</typeparam>
public interface ILineEditor<TLine>
{
    /// <summary>Fields whose text was refused, with the reason.</summary>
    IReadOnlyList<(FieldPlace Place, Refusal Refusal)> Refused { get; }

    /// <summary>What is typed and not stored in a field, or null.</summary>
    Draft? DraftOf(FieldPlace place);

    /// <summary>The stored line of a row; for the row of a new line what it begins with.</summary>
    TLine LineOf(LineRow row);

    /// <summary>True when a field of a row may be typed into now.</summary>
    bool MayType(LineRow row, DocumentField<TLine> field, bool mayEdit);

    /// <summary>A field of a line was left.</summary>
    Task LeaveAsync(LineRow row, DocumentField<TLine> field, string typed);
}
