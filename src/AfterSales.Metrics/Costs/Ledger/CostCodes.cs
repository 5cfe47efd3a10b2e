using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What the numbers of a coded column mean: code i is the i-th key. Made once, used for every batch.</summary>
public sealed class CostCodes
{
    private CostCodes(FrozenList<CostKey> keys) => Keys = keys;

    /// <summary>The keys, by code.</summary>
    public IReadOnlyList<CostKey> Keys { get; }

    /// <summary>Codes that stand for accounts.</summary>
    /// <param name="accounts">The account of each code, from code 0; the same account may have several codes.</param>
    /// <returns>The codes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="accounts"/> or an account is null.</exception>
    public static CostCodes Of(IEnumerable<string> accounts) => Of(Guard.NotNull(accounts).Select(CostKey.Of));

    /// <summary>Codes that stand for combinations of attributes, as the rows of a dimension table.</summary>
    /// <param name="keys">The key of each code, from code 0.</param>
    /// <returns>The codes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="keys"/> or a key is null.</exception>
    public static CostCodes Of(IEnumerable<CostKey> keys)
        => new(FrozenList.Own(Guard.NotNull(keys).Select(key => Guard.NotNull(key, nameof(keys))).ToArray()));
}
