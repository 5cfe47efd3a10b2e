using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <content>
/// The inner loops, on pointers: a bounds check for each of the six arrays a line touches would cost as much as the work. Every slot comes from this tally
/// and every
/// code was checked before, so no index can be outside. Wrap-around happens in Cell.Add, as a carry, and nowhere else.
/// </content>
public sealed partial class CostTally
{
    /// <summary>Where the line's group is; a struct, so that each kind of column gets its own loop.</summary>
    private interface ISlots
    {
        int this[int line] { get; }
    }

    /// <summary>String codes a block at a time: first the codes to slots, then the amounts to cells, which keeps both loops small.</summary>
    [SkipLocalsInit]
    private unsafe void AddBlock(ReadOnlySpan<string> codes, Column amounts)
    {
        var slots = stackalloc int[codes.Length];
        FindSlots(codes, slots);
        Accumulate(new Slots(slots), amounts);
    }

    private unsafe void FindSlots(ReadOnlySpan<string> codes, int* slots)
    {
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
                    lastSlot = NewAccount(code);
                }

                last = code;
            }

            slots[i] = lastSlot;
        }
    }

    private void Accumulate<TSlots>(TSlots slots, Column amounts)
        where TSlots : struct, ISlots
    {
        if (amounts.MinorUnits.IsEmpty)
        {
            Accumulate(slots, amounts.Amounts);
        }
        else
        {
            Accumulate(slots, amounts.MinorUnits);
        }
    }

    [MethodImpl(Compilation.WellAtOnce)]
    private unsafe void Accumulate<TSlots>(TSlots slots, ReadOnlySpan<decimal> amounts)
        where TSlots : struct, ISlots
    {
        if (!DecimalParts.HasKnownLayout)
        {
            for (var i = 0; i < amounts.Length; i++)
            {
                sums.Add(slots[i], amounts[i]);
            }

            return;
        }

        fixed (ulong* word = DecimalParts.Words(amounts), limit = CostCells.Limits, factor = CostCells.Factors)
        fixed (CostCells.Cell* cell = sums.Cells)
        {
            unchecked
            {
                var shown = 0u;
                for (var i = 0; i < amounts.Length; i++)
                {
                    var (head, low) = (word[2 * (nint)i], word[(2 * (nint)i) + 1]);
                    var scale = (uint)(head >> 16) & 31;
                    if (head >> 32 != 0 || low > limit[scale])
                    {
                        sums.Add(slots[i], amounts[i]);
                        continue;
                    }

                    // The sign bit of zero does not count.
                    var isCredit = low == 0 ? 0u : (uint)head >> 31;
                    var target = cell + (2 * (uint)slots[i]) + isCredit;
                    target->Rows++;
                    target->Add(low * factor[scale]);
                    shown |= 1u << (int)scale;
                }

                sums.ShowScales(shown);
            }
        }
    }

    [MethodImpl(Compilation.WellAtOnce)]
    private unsafe void Accumulate<TSlots>(TSlots slots, ReadOnlySpan<long> minorUnits)
        where TSlots : struct, ISlots
    {
        var scale = Currency.MinorUnitDecimals;
        var (limit, factor) = (CostCells.Limits[scale], CostCells.Factors[scale]);
        fixed (CostCells.Cell* cell = sums.Cells)
        fixed (long* amount = minorUnits)
        {
            unchecked
            {
                for (var i = 0; i < minorUnits.Length; i++)
                {
                    var sign = amount[i] >> 63;
                    var magnitude = (ulong)((amount[i] ^ sign) - sign);
                    if (magnitude > limit)
                    {
                        sums.Add(slots[i], new decimal((int)magnitude, (int)(magnitude >> 32), 0, sign != 0, (byte)scale));
                        continue;
                    }

                    var target = cell + (2 * (uint)slots[i]) - sign;
                    target->Rows++;
                    target->Add(magnitude * factor);
                }
            }
        }

        sums.ShowScales(1u << scale);
    }

    private readonly unsafe struct Slots(int* slot) : ISlots
    {
        public int this[int line]
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => slot[line];
        }
    }

    /// <summary>Codes of two or four bytes, and the slot of each.</summary>
    private readonly unsafe struct Codes<T>(T* code, int* slot) : ISlots
        where T : unmanaged
    {
        public int this[int line]
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => slot[CodeOf(line)];
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int CodeOf(int line) => sizeof(T) == sizeof(ushort) ? ((ushort*)code)[line] : ((int*)code)[line];
    }

    /// <summary>The amounts of a batch, as decimals or as minor units: the other of the two is empty.</summary>
    private readonly ref struct Column
    {
        public Column(ReadOnlySpan<decimal> amounts, string name)
        {
            Amounts = amounts;
            MinorUnits = default;
            Name = name;
        }

        public Column(ReadOnlySpan<long> minorUnits, string name)
        {
            Amounts = default;
            MinorUnits = minorUnits;
            Name = name;
        }

        public ReadOnlySpan<decimal> Amounts { get; }

        public ReadOnlySpan<long> MinorUnits { get; }

        /// <summary>What the caller knows it by.</summary>
        public string Name { get; }

        public int Length => Math.Max(Amounts.Length, MinorUnits.Length);

        public Column Slice(int start, int length)
            => Amounts.IsEmpty ? new Column(MinorUnits.Slice(start, length), Name) : new Column(Amounts.Slice(start, length), Name);
    }
}
