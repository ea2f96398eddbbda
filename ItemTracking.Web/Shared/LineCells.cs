using ItemTracking.Core.Kernel;
using ItemTracking.Web.Pages.Documents;

namespace ItemTracking.Web.Shared;

/// <summary>What the cells of one grid share.</summary>
/// <typeparam name="TLine">A line as its page shows it.</typeparam>
/// <param name="Editor">Work on the lines.</param>
/// <param name="Find">Finds the rows that a code may name, for what was typed so far on a line.</param>
/// <param name="MayEdit">The user may change the lines.</param>
public sealed record LineCells<TLine>(
    ILineEditor<TLine> Editor, Func<LookUp, string, TLine, Task<IReadOnlyList<LookupRow>>> Find, bool MayEdit);
