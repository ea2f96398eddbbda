using ItemTracking.Core.Kernel;

namespace ItemTracking.Web.Shared.Fields;

/// <summary>A code or number: shown in capitals, handed on as it is stored (trimmed, upper case).</summary>
public sealed class CodeField : TextField
{
    public CodeField() => Class = "code";

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        base.OnInitialized();
        UserAttributes["autocapitalize"] = "characters";
        UserAttributes["spellcheck"] = "false";
        UserAttributes["autocomplete"] = "off";
    }

    /// <inheritdoc/>
    protected override string Stored(string typed) => Codes.Normalise(typed);
}
