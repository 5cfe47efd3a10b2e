using System.Diagnostics.CodeAnalysis;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

/// <summary>A currency of ISO 4217: its alphabetic code and the number of decimals of its minor unit.</summary>
/// <remarks>
/// <para>The default value is <c>XXX</c>, ISO's code for "no currency involved".</para>
/// <para>The table is ISO 4217's list of 2026-01-01 (SIX, amendments up to 180). Codes withdrawn since 2000 stay known, so that a ledger of several
/// years can be read; <see cref="IsWithdrawn"/> tells them. Codes without a minor unit (gold, test codes) count as having none: their unit is 1.</para>
/// <para>A currency the list does not have, such as loyalty points, is made with <see cref="Custom"/>.</para>
/// </remarks>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(Internal.CurrencyConverter))]
#endif
[System.ComponentModel.TypeConverter(typeof(CurrencyTypeConverter))]
public readonly partial record struct Currency
{
    private readonly string? code;
    private readonly byte decimals;
    private readonly bool withdrawn;

    private Currency(string code, byte decimals, bool withdrawn)
    {
        this.code = code;
        this.decimals = decimals;
        this.withdrawn = withdrawn;
    }

    /// <summary>Alphabetic code, as <c>EUR</c>.</summary>
    public string Code => code ?? "XXX";

    /// <summary>Decimals of the minor unit: 2 for the euro, 0 for the yen, 3 for the Kuwaiti dinar.</summary>
    public int MinorUnitDecimals => decimals;

    /// <summary>The smallest amount, in units of the currency: 0.01 for the euro.</summary>
    public decimal MinorUnit => new(1, 0, 0, false, decimals);

    /// <summary>Whether ISO 4217 has withdrawn the code (as HRK, which became EUR in 2023).</summary>
    public bool IsWithdrawn => withdrawn;

    /// <summary>All currencies of the list, by code.</summary>
    public static IReadOnlyCollection<Currency> All => Table.InOrder.All;

    /// <summary>The currency with an ISO 4217 code.</summary>
    /// <param name="code">Three capital letters; compared exactly.</param>
    /// <returns>The currency.</returns>
    /// <exception cref="ArgumentException">No such code is on the list.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public static Currency Of(string code)
        => TryOf(Guard.NotNull(code), out var currency)
            ? currency
            : throw new ArgumentException($"Code must be a code of ISO 4217; it is \"{code}\".", nameof(code));

    /// <summary>Looks an ISO 4217 code up.</summary>
    /// <param name="code">Three capital letters; compared exactly.</param>
    /// <param name="currency">The currency; <c>XXX</c> when the answer is false.</param>
    /// <returns>Whether the code is on the list.</returns>
    public static bool TryOf([NotNullWhen(true)] string? code, out Currency currency)
    {
        currency = default;
        return code is not null && Table.TryGet(code, out currency);
    }

    /// <summary>A currency that ISO 4217 does not have.</summary>
    /// <param name="code">Its code; not one of ISO 4217's.</param>
    /// <param name="minorUnitDecimals">Decimals of its minor unit, 0 to 8.</param>
    /// <returns>The currency.</returns>
    /// <exception cref="ArgumentException">The code is blank or is one of ISO 4217's, or the decimals are out of range.</exception>
    public static Currency Custom(string code, int minorUnitDecimals)
    {
        Guard.InRange(minorUnitDecimals, 0, 8);
        return Table.Has(Guard.NotBlank(code))
            ? throw new ArgumentException($"Code must not be one of ISO 4217's; it is \"{code}\".", nameof(code))
            : new Currency(code, (byte)minorUnitDecimals, withdrawn: false);
    }

    /// <summary>Equal when the codes and the minor units are.</summary>
    /// <param name="other">The other currency.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(Currency other) => string.Equals(Code, other.Code, StringComparison.Ordinal) && decimals == other.decimals;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    /// <summary>The code.</summary>
    /// <returns>As <c>EUR</c>.</returns>
    public override string ToString() => Code;
}
