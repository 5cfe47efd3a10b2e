using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Reconciliation by key: what two systems have under the same keys, and an exact bridge from the one total to the other.</summary>
/// <remarks>
/// <para><b>Formula.</b> For each key l = Σ left amounts, r = Σ right amounts, d = r − l; matched when |d| ≤ max(absolute, relative · max(|l|, |r|)).
/// Match rate = keys matched / all keys. Bridge: left total − Σ left only − Σ left without key + Σ d within + Σ d beyond + Σ right only + Σ right without key
/// = right total.</para>
/// <para><b>Units.</b> Amounts in one currency, the tolerance in that currency and as a fraction; the match rate is a fraction.</para>
/// <para><b>Domain.</b> Keys compare ordinally, as given: case and spaces tell them apart (normalize first). Convert currencies first.</para>
/// <para><b>Edge cases.</b> A null or empty key never matches, not even another one: its amount has a step of its own in the bridge. Several records of one key
/// are compared as sums, many to many too, and the key is listed as duplicate; nothing is paired by position. No keys at all: the match rate is undefined,
/// <see cref="UndefinedReason.NoData"/>. Exactly at the tolerance is matched. Amounts of zero are records like others. Opposite signs differ.</para>
/// <para><b>Method.</b> Exact sums by key in one pass a side; every figure is exact to the last digit, in any order and any split.</para>
/// <para><b>Source.</b> Account reconciliation as auditors do it (AICPA, Audit Evidence, AU-C 500: agreeing records of two sources).</para>
/// </remarks>
public static class Reconciliation
{
    /// <summary>Compares two lists of amounts by key.</summary>
    /// <param name="left">What the one system has.</param>
    /// <param name="right">What the other system has.</param>
    /// <param name="currency">The currency of every amount.</param>
    /// <param name="options">The tolerance; null for none.</param>
    /// <returns>Each key with its positions, and the bridge.</returns>
    /// <exception cref="ArgumentException">A list is null or has a null item.</exception>
    /// <exception cref="CurrencyMismatchException">An amount has another currency.</exception>
    /// <exception cref="OverflowException">A sum has more digits than a decimal can hold.</exception>
    public static ReconciliationResult Compute(
        IReadOnlyList<KeyedAmount> left,
        IReadOnlyList<KeyedAmount> right,
        Currency currency,
        ReconciliationOptions? options = null)
    {
        Guard.NoneNull(left);
        var index = new KeyIndex(Math.Max(left.Count, Guard.NoneNull(right).Count));
        var before = new ReconciliationSide(left, currency, index);
        var leftKeys = index.Count;
        return Compare(before, new ReconciliationSide(right, currency, index), leftKeys, currency, options);
    }

    /// <summary>Compares two tallies by key; positions are unknown then, and the groups' lists of them empty.</summary>
    /// <param name="left">What the one system has.</param>
    /// <param name="right">What the other system has.</param>
    /// <param name="options">The tolerance; null for none.</param>
    /// <returns>Each key, and the bridge.</returns>
    /// <exception cref="ArgumentNullException">A tally is null.</exception>
    /// <exception cref="CurrencyMismatchException">The tallies have different currencies.</exception>
    /// <exception cref="OverflowException">A sum has more digits than a decimal can hold.</exception>
    public static ReconciliationResult Compute(KeyedAmountTally left, KeyedAmountTally right, ReconciliationOptions? options = null)
    {
        _ = Money.Zero(Guard.NotNull(right).Currency).In(Guard.NotNull(left).Currency);
        return Compare(new ReconciliationSide(left), new ReconciliationSide(right), left.KeyCount, left.Currency, options);
    }

    private static ReconciliationResult Compare(
        ReconciliationSide left,
        ReconciliationSide right,
        int leftKeys,
        Currency currency,
        ReconciliationOptions? options)
    {
        var book = new ReconciliationBook(left, right, leftKeys, currency, options ?? ReconciliationOptions.Default);
        return new ReconciliationResult
        {
            Headline = book.Keys == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(book.Count(ReconciliationState.Matched), book.Keys),
            MatchedKeys = book.Count(ReconciliationState.Matched),
            DifferentKeys = book.Count(ReconciliationState.Different),
            LeftOnlyKeys = book.Count(ReconciliationState.LeftOnly),
            RightOnlyKeys = book.Count(ReconciliationState.RightOnly),
            Bridge = book.ToBridge(),
            Groups = book.Groups,
            DuplicateKeysLeft = left.DuplicateKeys(),
            DuplicateKeysRight = right.DuplicateKeys(),
            LeftWithoutKey = left.WithoutKey(),
            RightWithoutKey = right.WithoutKey(),
        };
    }
}
