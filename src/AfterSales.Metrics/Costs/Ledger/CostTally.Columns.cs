using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <content>
/// Columns of millions of lines. Nothing is allocated per line, and nothing is added when an argument is wrong.
/// </content>
public sealed partial class CostTally
{
    private const int BlockLength = 2048;

    private CostCodes? lastCodes;
    private int[] lastSlots = [];

    /// <summary>The tally of an account column and an amount column.</summary>
    /// <param name="accounts">The account of each line.</param>
    /// <param name="amounts">The amount of each line.</param>
    /// <param name="currency">The currency of all amounts.</param>
    /// <returns>The tally, with a group for each account.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or an account is null.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public static CostTally Of(ReadOnlySpan<string> accounts, ReadOnlySpan<decimal> amounts, Currency currency)
    {
        var tally = new CostTally(currency);
        tally.AddRange(accounts, amounts);
        return tally;
    }

    /// <summary>Adds lines by account.</summary>
    /// <param name="accounts">The account of each line.</param>
    /// <param name="amounts">The amount of each line, in the tally's currency.</param>
    /// <exception cref="ArgumentException">The lengths differ, or an account is null.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddRange(ReadOnlySpan<string> accounts, ReadOnlySpan<decimal> amounts) => AddByAccount(accounts, new Column(amounts, nameof(amounts)));

    /// <summary>Adds lines by account, with amounts as whole minor units: cents.</summary>
    /// <param name="accounts">The account of each line.</param>
    /// <param name="minorUnits">The amount of each line, in minor units of the tally's currency.</param>
    /// <exception cref="ArgumentException">The lengths differ, or an account is null.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddRange(ReadOnlySpan<string> accounts, ReadOnlySpan<long> minorUnits) => AddByAccount(accounts, new Column(minorUnits, nameof(minorUnits)));

    /// <summary>Adds lines by coded key.</summary>
    /// <param name="codes">The code of each line.</param>
    /// <param name="amounts">The amount of each line, in the tally's currency.</param>
    /// <param name="meaning">What the codes mean.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a code has no meaning.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddRange(ReadOnlySpan<ushort> codes, ReadOnlySpan<decimal> amounts, CostCodes meaning)
        => AddByCode(codes, new Column(amounts, nameof(amounts)), meaning);

    /// <summary>Adds lines by coded key, with amounts as whole minor units: cents.</summary>
    /// <param name="codes">The code of each line.</param>
    /// <param name="minorUnits">The amount of each line, in minor units of the tally's currency.</param>
    /// <param name="meaning">What the codes mean.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a code has no meaning.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddRange(ReadOnlySpan<ushort> codes, ReadOnlySpan<long> minorUnits, CostCodes meaning)
        => AddByCode(codes, new Column(minorUnits, nameof(minorUnits)), meaning);

    /// <summary>Adds lines by coded key.</summary>
    /// <param name="codes">The code of each line.</param>
    /// <param name="amounts">The amount of each line, in the tally's currency.</param>
    /// <param name="meaning">What the codes mean.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a code has no meaning.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddRange(ReadOnlySpan<int> codes, ReadOnlySpan<decimal> amounts, CostCodes meaning)
        => AddByCode(codes, new Column(amounts, nameof(amounts)), meaning);

    /// <summary>Adds lines by coded key, with amounts as whole minor units: cents.</summary>
    /// <param name="codes">The code of each line.</param>
    /// <param name="minorUnits">The amount of each line, in minor units of the tally's currency.</param>
    /// <param name="meaning">What the codes mean.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a code has no meaning.</exception>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddRange(ReadOnlySpan<int> codes, ReadOnlySpan<long> minorUnits, CostCodes meaning)
        => AddByCode(codes, new Column(minorUnits, nameof(minorUnits)), meaning);

    private void AddByAccount(ReadOnlySpan<string> accounts, Column amounts)
    {
        Guard.SameLength(amounts.Length, accounts.Length, amounts.Name, nameof(accounts));
        Guard.NoneNull(accounts, nameof(accounts));
        for (var start = 0; start < accounts.Length; start += BlockLength)
        {
            var length = Math.Min(BlockLength, accounts.Length - start);
            AddBlock(accounts.Slice(start, length), amounts.Slice(start, length));
        }
    }

    private unsafe void AddByCode<T>(ReadOnlySpan<T> codes, Column amounts, CostCodes meaning)
        where T : unmanaged
    {
        var slots = SlotsOf(meaning);
        Guard.SameLength(amounts.Length, codes.Length, amounts.Name, nameof(codes));
        fixed (T* code = codes)
        fixed (int* slot = slots)
        {
            var column = new Codes<T>(code, slot);
            for (var i = 0; i < codes.Length; i++)
            {
                if (column.CodeOf(i) < 0 || column.CodeOf(i) >= slots.Length)
                {
                    throw Guard.Item(nameof(codes), Guard.Text($"must be from 0 to {slots.Length - 1}, one of the keys"), i, column.CodeOf(i));
                }
            }

            Accumulate(column, amounts);
        }
    }

    /// <summary>The slot of each code; kept for the next batch of the same column.</summary>
    private int[] SlotsOf(CostCodes meaning)
    {
        if (!ReferenceEquals(Guard.NotNull(meaning), lastCodes))
        {
            lastSlots = meaning.Keys.Select(SlotOf).ToArray();
            lastCodes = meaning;
        }

        return lastSlots;
    }
}
