namespace Masko.Client.Testing.Drawing;

/// <summary>The poses there are, and the words for them. What is held counts before what is done, that before what is felt, and that before plain rest.</summary>
internal static class PoseBook
{
    private static readonly Vocabulary<Pose> Things = new(
        WordForm.IsThing,
        ("laptop computer keyboard", Tasks.Work),
        ("coffee tea mug", Rests.Coffee),
        ("thumb", Greetings.Wink),
        ("guitar ukulele banjo", Arts.PlayGuitar),
        ("rocket spaceship", Arts.RideRocket),
        ("sign banner poster placard", Chores.HoldSign),
        ("photo camera selfie", Chores.Photograph),
        ("bug wrench", Chores.FixBug),
        ("plant", Chores.WaterPlant),
        ("box boxes package parcel", Chores.Carry));

    private static readonly Vocabulary<Pose> Deeds = new(
        WordForm.IsDeed,
        ("wav greet hello hi hey welcom bye", Greetings.Wave()),
        ("think thought ponder wonder consider idea chin plan process load", Thoughts.Think),
        ("celebrat confetti party cheer hooray yay success win victor birthday", Joys.Celebrate),
        ("jump leap hop hopp bounc", Joys.Jump),
        ("sleep asleep nap napp doz snor dream night", Rests.Sleep),
        ("cry cri tear weep sob", Moods.Sad),
        ("lov heart hug hugg kiss thank ador", Moods.Love),
        ("danc groov music sing", Joys.Dance),
        ("run runn jog jogg sprint rush hurry race rac dash", Tasks.Run),
        ("point show explain teach direct", Greetings.Point),
        ("work cod typ program programm develop desk", Tasks.Work),
        ("drink cup sip sipp cocoa breakfast", Rests.Coffee),
        ("read book study studi learn story", Tasks.Read),
        ("search find magnify explor inspect detectiv investigat seek", Tasks.Search),
        ("gift giv present offer deliver", Tasks.Give),
        ("shrug shrugg confus question unsur lost error help puzzl", Thoughts.Shrug),
        ("wink ok approv", Greetings.Wink),
        ("salut", Greetings.Salute),
        ("cook bak fry fri", Chores.Cook),
        ("paint draw", Arts.Paint),
        ("meditat yoga", Arts.Meditate),
        ("fix repair debug debugg", Chores.FixBug),
        ("photograph", Chores.Photograph),
        ("water garden", Chores.WaterPlant),
        ("carry carri lift", Chores.Carry));

    private static readonly Vocabulary<Pose> Feelings = new(
        WordForm.IsDeed,
        ("sad unhappy sorry disappoint gloomy upset", Moods.Sad),
        ("surpris shock amaz wow astonish", Moods.Surprised),
        ("angr angry angri anger grumpy furious annoy determin", Moods.Angry),
        ("happy happi joy glad excit laugh smil proud delight cheerful", Moods.Happy),
        ("sleepy tir bor", Rests.Sleep),
        ("romantic cut", Moods.Love),
        ("curious", Thoughts.Think));

    private static readonly Vocabulary<Pose> Calm = new(
        WordForm.IsDeed,
        ("stand idl neutral wait breath sway", Rests.Stand),
        ("sit sitt relax calm rest", Rests.Sit));

    private static readonly IReadOnlyList<Pose> All = [.. Things.Meanings, .. Deeds.Meanings, .. Feelings.Meanings, .. Calm.Meanings];

    public static Pose Of(string text)
    {
        var words = WordList.Of(text);
        return Things.In(words).FirstOrDefault()
            ?? Deeds.In(words).FirstOrDefault()
            ?? Feelings.In(words).FirstOrDefault()
            ?? Calm.In(words).FirstOrDefault()
            ?? Seed.Of(text).For("pose").Pick(All);
    }
}
