using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Tests.Web.Purchasing;

/// <summary>Finds things by the names that a person or a screen reader knows.</summary>
internal static class Finding
{
    public static IElement Field(this IRenderedComponent<IComponent> page, string name) =>
        page.FindAll("input[aria-label]").FirstOrDefault(input => input.GetAttribute("aria-label") == name)
        ?? page.Find("#" + page.FindAll("label").Single(label => label.TextContent == name).GetAttribute("for"));

    public static string? Text(this IRenderedComponent<IComponent> page, string name) => page.Field(name).GetAttribute("value");

    public static bool IsMarked(this IRenderedComponent<IComponent> page, string name) => page.Field(name).GetAttribute("aria-invalid") == "true";

    public static IReadOnlyList<IElement> Buttons(this IRenderedComponent<IComponent> page, string name) =>
        [.. page.FindAll("button").Where(button => (button.GetAttribute("aria-label") ?? button.TextContent).Trim() == name)];

    public static void Press(this IRenderedComponent<IComponent> page, string name) => page.Buttons(name)[0].Click();

    /// <summary>Leaves a field with another text in it.</summary>
    public static void Type(this IRenderedComponent<IComponent> page, string name, string text) => page.Field(name).Change(text);

    public static IReadOnlyList<string> Issues(this IRenderedComponent<IComponent> page) =>
        [.. page.FindAll(".issues li > button").Select(button => button.TextContent.Trim())];

    public static string? State(this IRenderedComponent<IComponent> page) => page.FindAll(".title .state").FirstOrDefault()?.TextContent;
}
