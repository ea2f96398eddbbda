namespace ItemTracking.Core.Kernel;

/// <summary>The message frames that many rules share (section "platform-style messages" of the rules).</summary>
public static class Refusals
{
    /// <summary>A field that must be filled is blank.</summary>
    /// <param name="code">Rule id.</param>
    /// <param name="field">Caption of the blank field.</param>
    /// <param name="table">Caption of the record, for instance <c>Item</c>.</param>
    /// <param name="key">Key of the record, for instance <c>No.=1000</c>.</param>
    /// <param name="line">Line to mark, if any.</param>
    public static Refusal MustHaveValue(RefusalCode code, string field, string table, string key, int? line = null) =>
        new(code, $"{field} must have a value in {table}: {key}. It cannot be zero or empty.", field, line);

    /// <summary>A field has another value than the rule demands.</summary>
    public static Refusal MustEqual(
        RefusalCode code, string field, string expected, string table, string key, string current, int? line = null) =>
        new(code, $"{field} must be equal to '{expected}'  in {table}: {key}. Current value is '{current}'.", field, line);

    /// <summary>A record that is named is blocked (PST-5).</summary>
    public static Refusal Blocked(string table, string no, string field, int? line = null) =>
        MustEqual(RefusalCode.PST_5, "Blocked", "No", table, $"No.={no}", "Yes", line) with { Field = field };

    /// <summary>A field breaks a rule that the text names.</summary>
    public static Refusal FieldError(RefusalCode code, string field, string text, string table, string key, int? line = null) =>
        new(code, $"{field} {text} in {table} {key}.", field, line);

    /// <summary>A record that is named does not exist.</summary>
    public static Refusal NotFound(RefusalCode code, string table, string key, string? field = null, int? line = null) =>
        new(code, $"The {table} does not exist. Identification fields and values: {key}", field, line);

    /// <summary>A record with this key is there already.</summary>
    public static Refusal AlreadyExists(RefusalCode code, string table, string key, string? field = null) =>
        new(
            code, $"The {table} already exists. Identification fields and values: {key}", field,
            WayOut: "Choose another number, or open the existing record.");

    /// <summary>The record was changed or deleted by somebody else since it was read (R5).</summary>
    public static Refusal ChangedByAnotherUser(string what) =>
        new(
            RefusalCode.SAVE_1, $"Another user has changed {what} since you opened it.", Kind: OutcomeKind.Outdated,
            WayOut: "Your entries are still on the page. Show the other user's changes to lay yours over them.");
}
