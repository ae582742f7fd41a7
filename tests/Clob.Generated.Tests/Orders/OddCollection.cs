using System.Collections;

namespace Clob.Tests.Orders;

/// <summary>A collection as programs write them: it gives whatever its sequence gives, whenever that does.</summary>
internal sealed class OddCollection(IEnumerable<string> sequence) : IList<string>, IReadOnlyList<string>
{
    public int Count => 3;

    public bool IsReadOnly => true;

    public string this[int index]
    {
        get => "0x1";
        set => throw new NotSupportedException();
    }

    public IEnumerator<string> GetEnumerator() => sequence.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Add(string item) => throw new NotSupportedException();

    public void Clear() => throw new NotSupportedException();

    public bool Contains(string item) => false;

    public void CopyTo(string[] array, int arrayIndex) => throw new NotSupportedException();

    public bool Remove(string item) => throw new NotSupportedException();

    public int IndexOf(string item) => -1;

    public void Insert(int index, string item) => throw new NotSupportedException();

    public void RemoveAt(int index) => throw new NotSupportedException();
}
