using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <content>
/// Columns of millions of lines, a block at a time: codes to slots, then amounts to cells. Nothing is allocated per line, and nothing is added when an argument is wrong.
/// </content>
public sealed partial class CostTally
{
    private const int BlockLength = 2048;

    private readonly int[] block = new int[BlockLength];
    private CostCodes? lastCodes;
    private int[] lastSlots = [];

    /// <summary>The tally of an account column and an amount column.</summary>
    /// <param name="accounts">The account of each line.</param>
    /// <param name="amounts">The amount of each line.</param>
    /// <param name="currency">The currency of all amounts.</param>
    /// <returns>The tally, with a group for each account.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or an account is null.</exception>
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
    public void AddRange(ReadOnlySpan<string> accounts, ReadOnlySpan<decimal> amounts)
    {
        Guard.SameLength(amounts.Length, accounts.Length, nameof(amounts), nameof(accounts));
        Guard.NoneNull(accounts, nameof(accounts));
        for (var start = 0; start < accounts.Length; start += BlockLength)
        {
            var length = Math.Min(BlockLength, accounts.Length - start);
            FindSlots(accounts.Slice(start, length));
            AddBlock(amounts.Slice(start, length));
        }
    }

    /// <summary>Adds lines by account, with amounts as whole minor units: cents.</summary>
    /// <param name="accounts">The account of each line.</param>
    /// <param name="minorUnits">The amount of each line, in minor units of the tally's currency.</param>
    /// <exception cref="ArgumentException">The lengths differ, or an account is null.</exception>
    public void AddRange(ReadOnlySpan<string> accounts, ReadOnlySpan<long> minorUnits)
    {
        Guard.SameLength(minorUnits.Length, accounts.Length, nameof(minorUnits), nameof(accounts));
        Guard.NoneNull(accounts, nameof(accounts));
        for (var start = 0; start < accounts.Length; start += BlockLength)
        {
            var length = Math.Min(BlockLength, accounts.Length - start);
            FindSlots(accounts.Slice(start, length));
            AddBlock(minorUnits.Slice(start, length));
        }
    }

    /// <summary>Adds lines by coded key.</summary>
    /// <param name="codes">The code of each line.</param>
    /// <param name="amounts">The amount of each line, in the tally's currency.</param>
    /// <param name="meaning">What the codes mean.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a code has no meaning.</exception>
    public void AddRange(ReadOnlySpan<ushort> codes, ReadOnlySpan<decimal> amounts, CostCodes meaning)
    {
        var slots = SlotsOf(meaning);
        Guard.SameLength(amounts.Length, codes.Length, nameof(amounts), nameof(codes));
        CheckCodes(codes, slots.Length);
        for (var start = 0; start < codes.Length; start += BlockLength)
        {
            var length = Math.Min(BlockLength, codes.Length - start);
            FindSlots(codes.Slice(start, length), slots);
            AddBlock(amounts.Slice(start, length));
        }
    }

    /// <summary>Adds lines by coded key, with amounts as whole minor units: cents.</summary>
    /// <param name="codes">The code of each line.</param>
    /// <param name="minorUnits">The amount of each line, in minor units of the tally's currency.</param>
    /// <param name="meaning">What the codes mean.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a code has no meaning.</exception>
    public void AddRange(ReadOnlySpan<ushort> codes, ReadOnlySpan<long> minorUnits, CostCodes meaning)
    {
        var slots = SlotsOf(meaning);
        Guard.SameLength(minorUnits.Length, codes.Length, nameof(minorUnits), nameof(codes));
        CheckCodes(codes, slots.Length);
        for (var start = 0; start < codes.Length; start += BlockLength)
        {
            var length = Math.Min(BlockLength, codes.Length - start);
            FindSlots(codes.Slice(start, length), slots);
            AddBlock(minorUnits.Slice(start, length));
        }
    }

    /// <summary>Adds lines by coded key.</summary>
    /// <param name="codes">The code of each line.</param>
    /// <param name="amounts">The amount of each line, in the tally's currency.</param>
    /// <param name="meaning">What the codes mean.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a code has no meaning.</exception>
    public void AddRange(ReadOnlySpan<int> codes, ReadOnlySpan<decimal> amounts, CostCodes meaning)
    {
        var slots = SlotsOf(meaning);
        Guard.SameLength(amounts.Length, codes.Length, nameof(amounts), nameof(codes));
        CheckCodes(codes, slots.Length);
        for (var start = 0; start < codes.Length; start += BlockLength)
        {
            var length = Math.Min(BlockLength, codes.Length - start);
            FindSlots(codes.Slice(start, length), slots);
            AddBlock(amounts.Slice(start, length));
        }
    }

    /// <summary>Adds lines by coded key, with amounts as whole minor units: cents.</summary>
    /// <param name="codes">The code of each line.</param>
    /// <param name="minorUnits">The amount of each line, in minor units of the tally's currency.</param>
    /// <param name="meaning">What the codes mean.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a code has no meaning.</exception>
    public void AddRange(ReadOnlySpan<int> codes, ReadOnlySpan<long> minorUnits, CostCodes meaning)
    {
        var slots = SlotsOf(meaning);
        Guard.SameLength(minorUnits.Length, codes.Length, nameof(minorUnits), nameof(codes));
        CheckCodes(codes, slots.Length);
        for (var start = 0; start < codes.Length; start += BlockLength)
        {
            var length = Math.Min(BlockLength, codes.Length - start);
            FindSlots(codes.Slice(start, length), slots);
            AddBlock(minorUnits.Slice(start, length));
        }
    }

    private static void CheckCodes(ReadOnlySpan<ushort> codes, int count)
    {
        for (var i = 0; i < codes.Length; i++)
        {
            if (codes[i] >= count)
            {
                throw Guard.Item(nameof(codes), $"must be below {count}, the number of keys", i, codes[i]);
            }
        }
    }

    private static void CheckCodes(ReadOnlySpan<int> codes, int count)
    {
        for (var i = 0; i < codes.Length; i++)
        {
            if (codes[i] < 0 || codes[i] >= count)
            {
                throw Guard.Item(nameof(codes), $"must be from 0 to {count - 1}, one of the keys", i, codes[i]);
            }
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

    private void FindSlots(ReadOnlySpan<string> codes)
    {
        var slots = block;
        string? last = null;
        var lastSlot = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            var code = codes[i];
            if (!ReferenceEquals(code, last))
            {
                lastSlot = accounts.Find(code);
                if (lastSlot < 0)
                {
                    lastSlot = NewAccount(CostKey.Of(code));
                }

                last = code;
            }

            slots[i] = lastSlot;
        }
    }

    private void FindSlots(ReadOnlySpan<ushort> codes, int[] slots)
    {
        for (var i = 0; i < codes.Length; i++)
        {
            block[i] = slots[codes[i]];
        }
    }

    private void FindSlots(ReadOnlySpan<int> codes, int[] slots)
    {
        for (var i = 0; i < codes.Length; i++)
        {
            block[i] = slots[codes[i]];
        }
    }

    /// <summary>Adds the amounts of one block, whose slots are found.</summary>
    private void AddBlock(ReadOnlySpan<decimal> amounts)
    {
        if (!DecimalParts.HasKnownLayout)
        {
            for (var i = 0; i < amounts.Length; i++)
            {
                AddAmount(block[i], amounts[i]);
            }

            return;
        }

        // Wrap-around happens in the product's unused case and in Cell.Add only.
        unchecked
        {
            var words = DecimalParts.Words(amounts);
            ReadOnlySpan<int> slots = block.AsSpan(0, amounts.Length);
            var (limits, factors, target, shown) = (Limits, Factors, cells, 0u);
            for (var i = 0; i < slots.Length; i++)
            {
                var (head, low) = (words[2 * i], words[(2 * i) + 1]);
                var scale = (int)(head >> 16) & 31;
                if (head >> 32 != 0 || low > limits[scale])
                {
                    AddAmount(slots[i], amounts[i]);
                    continue;
                }

                // The sign bit of zero does not count.
                var isCredit = low == 0 ? 0 : (int)((uint)head >> 31);
                ref var cell = ref target[(2 * slots[i]) + isCredit];
                cell.Rows++;
                cell.Add(low * factors[scale]);
                shown |= 1u << scale;
            }

            scales |= shown;
        }
    }

    private void AddBlock(ReadOnlySpan<long> minorUnits)
    {
        unchecked
        {
            ReadOnlySpan<int> slots = block.AsSpan(0, minorUnits.Length);
            var scale = Currency.MinorUnitDecimals;
            var (limit, factor, target) = (Limits[scale], Factors[scale], cells);
            for (var i = 0; i < slots.Length; i++)
            {
                var sign = minorUnits[i] >> 63;
                var magnitude = (ulong)((minorUnits[i] ^ sign) - sign);
                if (magnitude > limit)
                {
                    AddAmount(slots[i], new decimal((int)magnitude, (int)(magnitude >> 32), 0, sign != 0, (byte)scale));
                    continue;
                }

                ref var cell = ref target[(2 * slots[i]) - (int)sign];
                cell.Rows++;
                cell.Add(magnitude * factor);
            }

            scales |= 1u << scale;
        }
    }
}
