using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Data cleaning that reports itself: cleaned records, every change, and what stays broken.</summary>
/// <remarks>
/// <para><b>Formula.</b> Steps act in the order of <see cref="CleaningKind"/>, each on one field; a value that one step could not clean is left alone by the
/// later ones.</para>
/// <para><b>Units.</b> Texts; numbers become digits with a decimal point, dates yyyy-MM-dd, instants yyyy-MM-ddTHH:mm:ssZ.</para>
/// <para><b>Domain.</b> As many values in every record as there are fields; at most one step of a kind a field.</para>
/// <para><b>Edge cases.</b> Cleaning twice is cleaning once. Undoing the changes restores the input. Missing values stay missing but for filled gaps. A
/// format is decided for the whole column: no single reading of every value, or several that disagree, leave the column as it is. A number of exactly three
/// decimals is written with a fourth, so that nobody reads it as thousands. Records without a value of the field are untouched.</para>
/// <para><b>Method.</b> Exact decimals; no culture; local times by the caller's zone.</para>
/// <para><b>Source.</b> T. Dasu and T. Johnson, Exploratory data mining and data cleaning, 2003; ISO 8601; the 1900 date system of spreadsheets.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = RecordCleaning.Clean(
///     ["Amount"], [["1.234,50"], ["80,00"], [null]], [CleaningStep.NumberFormat("Amount", [NumberNotation.Comma])]);
/// Console.WriteLine(string.Join(", ", result.Records.Select(record =&gt; record[0] ?? "missing"))); // 1234.5, 80, missing
/// Console.WriteLine($"{result.Changes.Count} changed, {result.Issues.Count} unreadable"); // 2 changed, 0 unreadable
/// </code>
/// </example>
public static class RecordCleaning
{
    /// <summary>Cleans records.</summary>
    /// <param name="fields">The names of the fields.</param>
    /// <param name="records">The records, one value for each field; null where there is none.</param>
    /// <param name="steps">What to do.</param>
    /// <returns>Records, changes and what stays broken.</returns>
    /// <exception cref="ArgumentException">A list is null or has a null item, a field comes twice, a step names a field that is not there or has the kind of
    /// another on its field, or a record has another number of values.</exception>
    public static RecordCleaningResult Clean(IReadOnlyList<string> fields, IReadOnlyList<IReadOnlyList<string?>> records, IReadOnlyList<CleaningStep> steps)
    {
        var table = new CleaningTable(fields, records);
        Check(table, Guard.NoneNull(steps));
        foreach (var step in steps.OrderBy(step => step.Kind))
        {
            table.Begin(step.Kind, step.Field);
            step.Kernel.Apply(table, step.Field);
        }

        return table.Result();
    }

    /// <summary>Takes changes back, from the last to the first.</summary>
    /// <param name="fields">The names of the fields.</param>
    /// <param name="records">The records as they were cleaned.</param>
    /// <param name="changes">The changes.</param>
    /// <returns>The records as they were before.</returns>
    /// <exception cref="ArgumentException">A list is null or has a null item, or a change does not fit the records: another value is there than it
    /// left.</exception>
    public static IReadOnlyList<IReadOnlyList<string?>> Undo(
        IReadOnlyList<string> fields, IReadOnlyList<IReadOnlyList<string?>> records, IReadOnlyList<CellChange> changes)
    {
        var table = new CleaningTable(fields, records);
        Guard.NoneNull(changes);
        for (var i = changes.Count - 1; i >= 0; i--)
        {
            var change = changes[i];
            if (!table.Has(change.Field) || change.Position < 0 || change.Position >= table.Count
                || !string.Equals(table[change.Position, change.Field], change.After, StringComparison.Ordinal))
            {
                throw Guard.Item(nameof(changes), "must fit the records", i, change);
            }

            table.Restore(change);
        }

        return table.Records();
    }

    private static void Check(CleaningTable table, IReadOnlyList<CleaningStep> steps)
    {
        var seen = new HashSet<(CleaningKind Kind, string Field)>();
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Kernel.Companions.Append(steps[i].Field).FirstOrDefault(field => !table.Has(field)) is { } unknown)
            {
                throw Guard.Item(nameof(steps), "must name fields of the records", i, unknown);
            }

            if (!seen.Add((steps[i].Kind, steps[i].Field)))
            {
                throw Guard.Item(nameof(steps), "must have one step of a kind a field", i, Guard.Text($"{steps[i].Kind} of {steps[i].Field} again"));
            }
        }
    }
}
