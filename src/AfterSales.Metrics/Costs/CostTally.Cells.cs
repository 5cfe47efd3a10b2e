using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <content>
/// The accumulators. Amounts of everyday size are magnitudes in units of 10⁻⁸, added up in 128 bits: no division, no rounding, no overflow before 2⁶³ lines.
/// An amount that does not fit (more than eight decimals, or more digits than 64 bits hold) goes beside it into an exact sum of 256 bits.
/// Which of the two takes an amount depends on that amount alone.
/// </content>
public sealed partial class CostTally
{
    private const int UnitScale = 8;

    /// <summary>The largest magnitude of each number of decimals that is a 64-bit number of units; 0, which only lets zero pass, beyond eight decimals.</summary>
    private static readonly ulong[] Limits = MakeScaleTable(static factor => factor == 0 ? 0 : ulong.MaxValue / factor);

    /// <summary>From a magnitude of each number of decimals to units.</summary>
    private static readonly ulong[] Factors = MakeScaleTable(static factor => factor);

    /// <summary>Two for each group: debits, then credits.</summary>
    private Cell[] cells = new Cell[32];

    private ExactSum[]? wide;
    private uint scales;

    internal CostSums SumsOf(int slot) => new()
    {
        DebitRows = cells[2 * slot].Rows,
        CreditRows = cells[(2 * slot) + 1].Rows,
        Debits = SumOf(2 * slot, isNegative: false),
        Credits = SumOf((2 * slot) + 1, isNegative: true),
    };

    private ExactSum SumOf(int cell, bool isNegative)
    {
        var sum = wide is null ? default : wide[cell];
        sum.ShowScales(scales);
        sum.AddUnits(cells[cell].Low, cells[cell].High, UnitScale, isNegative);
        return sum;
    }

    private void AddAmount(int slot, decimal amount) => AddSum((2 * slot) + (amount < 0 ? 1 : 0), 1, amount);

    private void AddSum(int cell, long rows, decimal amount)
    {
        var parts = DecimalParts.Of(amount);
        if (parts.High == 0 && parts.Low <= Limits[parts.Scale])
        {
            scales |= 1u << parts.Scale;
            cells[cell].Add(parts.Low * Factors[parts.Scale]);
        }
        else
        {
            wide ??= new ExactSum[cells.Length];
            wide[cell].Add(amount);
        }

        cells[cell].Rows += rows;
    }

    private void MergeSlot(int slot, CostTally other, int from)
    {
        for (var side = 0; side < 2; side++)
        {
            var source = other.cells[(2 * from) + side];
            ref var target = ref cells[(2 * slot) + side];
            target.Add(source.Low);
            target.High += source.High;
            target.Rows += source.Rows;
            if (other.wide is not null)
            {
                wide ??= new ExactSum[cells.Length];
                wide[(2 * slot) + side].Add(other.wide[(2 * from) + side]);
            }
        }
    }

    private int NewSlot(CostKey key)
    {
        if (2 * (keys.Count + 1) > cells.Length)
        {
            Array.Resize(ref cells, 2 * cells.Length);
            if (wide is not null)
            {
                Array.Resize(ref wide, cells.Length);
            }
        }

        keys.Add(key);
        return keys.Count - 1;
    }

    private static ulong[] MakeScaleTable(Func<ulong, ulong> entry)
    {
        var table = new ulong[32];
        for (var scale = 0; scale < table.Length; scale++)
        {
            table[scale] = entry(scale <= UnitScale ? Wide.PowerLow(UnitScale - scale) : 0);
        }

        return table;
    }

    private struct Cell
    {
        public long Rows;
        public ulong Low;
        public ulong High;

        /// <summary>Adds a magnitude in units.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ulong units)
        {
            // Wrap-around of the low word is the carry into the high one.
            unchecked
            {
                Low += units;
                High += Low < units ? 1UL : 0UL;
            }
        }
    }
}
