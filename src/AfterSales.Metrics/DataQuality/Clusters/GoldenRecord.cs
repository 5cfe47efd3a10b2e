using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Golden record (survivorship): the one record that several become, field by field, with the source of each value.</summary>
/// <remarks>
/// <para><b>Formula.</b> Of the records with a value, the one that is first by the field's rule: source order, most recent, most frequent, longest,
/// first.</para>
/// <para><b>Units.</b> Texts; lengths in Unicode scalar values.</para>
/// <para><b>Domain.</b> Records of one cluster; a rule for each field asked for.</para>
/// <para><b>Edge cases.</b> Missing, empty and blank values never survive. No value at all: undefined, <see cref="UndefinedReason.NoData"/>. Equal
/// merit goes to the
/// first in the input and is flagged where the values differ. A record without a date is older than any with one.</para>
/// <para><b>Method.</b> Ordinal comparison; nothing depends on culture.</para>
/// <para><b>Source.</b> Data management body of knowledge (DAMA-DMBOK2), 2017, chapter 10: survivorship rules.</para>
/// </remarks>
/// <example>
/// <code>
/// SourceRecord Record(string source, LocalDate updated, string phone)
///     =&gt; new() { Source = source, Updated = updated, Values = new Dictionary&lt;string, string?&gt; { ["Phone"] = phone } };
/// var golden = GoldenRecord.Compute(
///     [Record("CRM", new LocalDate(2024, 5, 1), "030 1234"), Record("ERP", new LocalDate(2026, 2, 1), "030 9876")],
///     [new SurvivorshipRule { Field = "Phone", Survivorship = Survivorship.MostRecent }]);
/// Console.WriteLine($"{golden[0].Field}: {golden[0].Value}, from record {golden[0].From}"); // Phone: 030 9876, from record 1
/// </code>
/// </example>
public static class GoldenRecord
{
    /// <summary>The surviving values.</summary>
    /// <param name="records">The records, all one and the same.</param>
    /// <param name="rules">The fields asked for, each with its rule.</param>
    /// <returns>One entry a rule, in the order of the rules.</returns>
    /// <exception cref="ArgumentException">A list is null or has a null item.</exception>
    public static IReadOnlyList<GoldenField> Compute(IReadOnlyList<SourceRecord> records, IReadOnlyList<SurvivorshipRule> rules)
    {
        Guard.NoneNull(records);
        return FrozenList.Own(Guard.NoneNull(rules).Select(rule => Field(records, rule)).ToArray());
    }

    private static GoldenField Field(IReadOnlyList<SourceRecord> records, SurvivorshipRule rule)
    {
        var present = new List<(string Value, int Place, long Merit)>();
        for (var i = 0; i < records.Count; i++)
        {
            if (records[i].Values.TryGetValue(rule.Field, out var value) && value is not null && PlainText.Trim(value).Length > 0)
            {
                present.Add((value, i, 0));
            }
        }

        if (present.Count == 0)
        {
            return new GoldenField { Field = rule.Field, Value = null, From = null, Reason = UndefinedReason.NoData, IsTie = false, Alternatives = [] };
        }

        var judged = present.ConvertAll(entry => (entry.Value, entry.Place, Merit: Merit(records[entry.Place], entry.Value, rule, present)));
        var most = judged.Max(entry => entry.Merit);
        var best = judged.FindAll(entry => entry.Merit == most);
        var chosen = best[0];
        return new GoldenField
        {
            Field = rule.Field,
            Value = chosen.Value,
            From = chosen.Place,
            Reason = null,
            IsTie = rule.Survivorship != Survivorship.First && best.Exists(entry => !IsSame(entry.Value, chosen.Value)),
            Alternatives = [.. present.Select(entry => entry.Value).Distinct(StringComparer.Ordinal).Where(value => !IsSame(value, chosen.Value))
                .OrderBy(value => value, StringComparer.Ordinal)],
        };
    }

    private static long Merit(SourceRecord record, string value, SurvivorshipRule rule, List<(string Value, int Place, long Merit)> present)
        => rule.Survivorship switch
        {
            Survivorship.SourceOrder => -Place(rule.Sources, record.Source),
            Survivorship.MostRecent => record.Updated is { } date ? PlainDate.Days(new NodaTime.LocalDate(1, 1, 1), date) : long.MinValue,
            Survivorship.MostFrequent => present.LongCount(other => IsSame(other.Value, value)),
            Survivorship.Longest => PlainText.Length(value),
            _ => 0,
        };

    private static int Place(IReadOnlyList<string> sources, string source)
    {
        for (var i = 0; i < sources.Count; i++)
        {
            if (IsSame(sources[i], source))
            {
                return i;
            }
        }

        return sources.Count;
    }

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
