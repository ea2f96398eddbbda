using ItemTracking.Core.Documents;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Shared;

/// <summary>The tracking of one side of a line, as its grid shows it.</summary>
/// <param name="Side">Which side; null while there is no other.</param>
/// <param name="State">State of its tracking.</param>
/// <param name="HasKey">The key for Item Tracking Lines opens it; one of a line.</param>
/// <param name="OnOpen">Opens it, given the number of the line.</param>
public sealed record LineChip(string? Side, TrackingState State, bool HasKey, EventCallback<int> OnOpen);
