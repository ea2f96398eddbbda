using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Tests.Web.Purchasing;

/// <summary>Finds things by the names that a person or a screen reader knows.</summary>
internal static class Finding
{
    public static IElement Field(this IRenderedComponent<IComponent> page, string name) =>
        page.FindAll("input[aria-label]").FirstOrDefault(input => input.GetAttribute("aria-label") == name)
        ?? InputOf(page, page.FindAll("label").Single(label => label.TextContent.Trim() == name));

    public static string? Text(this IRenderedComponent<IComponent> page, string name) => page.Field(name).GetAttribute("value");

    public static bool IsMarked(this IRenderedComponent<IComponent> page, string name) =>
        page.Field(name).GetAttribute("aria-invalid") == "true";

    public static IReadOnlyList<IElement> Buttons(this IRenderedComponent<IComponent> page, string name) =>
        [.. page.FindAll("button").Where(button => (button.GetAttribute("aria-label") ?? button.TextContent).Trim() == name)];

    public static void Press(this IRenderedComponent<IComponent> page, string name) => page.Buttons(name)[0].Click();

    /// <summary>
    /// Leaves a field with another text in it. A look-up of the header hands its text on when it is left, every other field with its
    /// change.
    /// </summary>
    public static void Type(this IRenderedComponent<IComponent> page, string name, string text)
    {
        if (page.Field(name) is var field && (field.GetAttribute("role") != "combobox" || field.Closest("[data-lines]") is not null))
        {
            Do(() => page.Field(name).Change(text));
            return;
        }

        Do(() => page.Field(name).Input(text));
        Do(() => page.Field(name).KeyDown("Tab"));
        Do(() => page.Field(name).Blur());

        // Found and used between two renders, so that the element is still there.
        void Do(Action action) => page.InvokeAsync(action).GetAwaiter().GetResult();
    }

    /// <summary>Captions of the choices in the open dialog.</summary>
    public static IEnumerable<string> Choices(this IRenderedComponent<IComponent> page) =>
        page.FindAll("[role=dialog] [role=radiogroup] label").Select(label => label.TextContent.Trim());

    /// <summary>The question that is asked, or null.</summary>
    public static string? Question(this IRenderedComponent<IComponent> page) =>
        page.FindAll("[role=dialog] p.lines").FirstOrDefault()?.TextContent;

    /// <summary>Links of the message that says what was posted.</summary>
    public static IReadOnlyList<IElement> PostedLinks(this IRenderedComponent<IComponent> page) =>
        page.FindAll(".mud-alert[role=status] a");

    public static IReadOnlyList<string> Issues(this IRenderedComponent<IComponent> page) =>
        [.. page.FindAll(".issues li > button").Select(button => button.TextContent.Trim())];

    /// <summary>What a list without rows says instead.</summary>
    public static string EmptyText(this IRenderedComponent<IComponent> page) => page.Find("tbody .mud-table-empty-row").TextContent.Trim();

    public static string? State(this IRenderedComponent<IComponent> page) => page.FindAll(".title .state").FirstOrDefault()?.TextContent;

    /// <summary>A check box lies in its label.</summary>
    private static IElement InputOf(IRenderedComponent<IComponent> page, IElement label) =>
        label.GetAttribute("for") is { } id ? page.Find($"[id='{id}']") : label.QuerySelector("input")!;
}
