using AngleSharp.Dom;
using Bunit;
using ItemTracking.Tests.Web.Purchasing;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Tests.Web;

/// <summary>Chooses from lists, and looks into dialogs, as a person does.</summary>
internal static class Choosing
{
    /// <summary>Captions of what a field offers.</summary>
    public static IReadOnlyList<string> Choices(this IRenderedComponent<IComponent> page, string name)
    {
        var captions = page.Unfold(name).Select(option => option.TextContent.Trim()).ToArray();
        page.Field(name).Closest(".mud-input-control")!.MouseDown();
        return captions;
    }

    /// <summary>Chooses the value with this caption.</summary>
    public static void Choose(this IRenderedComponent<IComponent> page, string name, string caption) =>
        page.Unfold(name).Single(option => option.TextContent.Trim() == caption).Click();

    /// <summary>The field can be seen, and not changed.</summary>
    public static bool IsFixed(this IRenderedComponent<IComponent> page, string name) =>
        page.Field(name) is var field
            && (field.HasAttribute("readonly") || field.HasAttribute("disabled") || field.GetAttribute("aria-readonly") == "true");

    /// <summary>The box is ticked, the switch is on.</summary>
    public static bool IsOn(this IRenderedComponent<IComponent> page, string name) => page.Field(name).HasAttribute("checked");

    /// <summary>What the question in front asks.</summary>
    public static string Asked(this IRenderedComponent<IComponent> page) => page.FindAll("[role=dialog] p.lines")[^1].TextContent;

    private static IReadOnlyList<IElement> Unfold(this IRenderedComponent<IComponent> page, string name)
    {
        page.InvokeAsync(() => page.Field(name).Closest(".mud-input-control")!.MouseDown());
        var list = page.Field(name).GetAttribute("aria-controls") is { } id ? $"[id='{id}']" : ".mud-popover-open";
        return [.. page.WaitForElements($"{list} [role=option]")];
    }
}
