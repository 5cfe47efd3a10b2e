namespace AfterSales.Metrics.Internal;

/// <summary>
/// A list whose items are made when they are asked for, from columns that a result keeps: of a million lines or transfers, none is an object until
/// somebody looks.
/// </summary>
/// <param name="count">Number of items.</param>
/// <param name="item">The item of a place; the same each time.</param>
internal class ComputedList<T>(int count, Func<int, T> item) : FrozenItems<T>
{
    public override int Count => count;

    public override T this[int index] => item(Guard.InRange(index, 0, count - 1));

    public override IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
        {
            yield return item(i);
        }
    }
}
