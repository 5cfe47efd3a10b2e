using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Journal lines of a change in the provision, split over products so that debits equal credits to the cent.</summary>
/// <remarks>
/// <para><b>Formula.</b> A product's line = change × weight/Σ weights, rounded by largest remainder.</para>
/// <para><b>Units.</b> Money, in whole minor units.</para>
/// <para><b>Domain.</b> Weights not negative, at least one above 0 unless the change is 0.</para>
/// <para><b>Edge cases.</b> Weight 0 gets 0. A change below 0 is credited to the expense and debited to the provision. A change finer than the minor
/// unit throws.</para>
/// <para><b>Method.</b> <see cref="Apportionment"/>; ties by input order.</para>
/// <para><b>Source.</b> Double entry; largest remainder.</para>
/// </remarks>
/// <example>
/// <code>
/// var journal = AccrualJournal.Compute(Money.Of(10_000m, "EUR"), ["Pump", "Valve", "Motor"], [1m, 1m, 1m]);
/// Console.WriteLine(string.Join(", ", journal.Lines.Select(line =&gt; line.DebitExpense))); // 3333.34 EUR, 3333.33 EUR, 3333.33 EUR
/// Console.WriteLine($"credit to the provision {journal.CreditProvision}"); // credit to the provision 10000.00 EUR
/// </code>
/// </example>
public static class AccrualJournal
{
    /// <summary>The lines.</summary>
    /// <param name="change">The change in the provision.</param>
    /// <param name="products">The products.</param>
    /// <param name="weights">The weight of each: what it needs.</param>
    /// <returns>Lines that add up to the change.</returns>
    /// <exception cref="ArgumentException">A product is null, the lengths differ, a weight is negative, all are 0, or the change is finer than the
    /// minor unit.</exception>
    /// <exception cref="OverflowException">A line in minor units exceeds the largest decimal.</exception>
    public static AccrualJournalResult Compute(Money change, IReadOnlyList<string> products, ReadOnlySpan<decimal> weights)
    {
        Guard.SameLength(weights.Length, Guard.NoneNull(products).Count, nameof(weights), nameof(products));
        if (!change.IsInMinorUnits)
        {
            throw Guard.OutOfRange(nameof(change), "must be in whole minor units", change);
        }

        var zero = Money.Zero(change.Currency);
        var parts = Apportionment.Split(change, weights);
        var lines = new JournalLine[products.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            var part = parts.MoneyOf(i);
            lines[i] = new JournalLine { Product = products[i], DebitExpense = part.Amount > 0 ? part : zero, CreditExpense = part.Amount < 0 ? -part : zero };
        }

        return new AccrualJournalResult
        {
            Lines = FrozenList.Own(lines),
            CreditProvision = change.Amount > 0 ? change : zero,
            DebitProvision = change.Amount < 0 ? -change : zero
        };
    }
}
