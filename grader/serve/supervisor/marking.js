// What nbgrader's formgrade scripts expect to find: where they are, and MathJax, which this course does not need.
var base_url = document.documentElement.dataset.base;
var submission_id = document.documentElement.dataset.submission;

// The address may name the answer that waits; nbgrader's script then goes there instead of to the first one.
var wanted = decodeURIComponent(location.hash.slice(1));

// Only now does what is typed go anywhere: before, a field would lose it.
function begin(tell) {
    $(".tabbable").prop("readOnly", false);
    var there = wanted && document.getElementById(wanted);
    if (there && there.classList.contains("tabbable")) {
        formgrader.last_selected = $(there);
    }
    tell("End");
}

window.MathJax = {
    loaded: true,
    Hub: {
        Startup: {
            signal: {
                Interest: function (tell) {
                    $(document).one("ajaxStop", function () {
                        if (formgrader.grades.loaded && formgrader.comments.loaded) {
                            begin(tell);
                        } else {
                            $("#statusmessage").text("The marks could not be loaded. Reload this page.");
                        }
                    });
                }
            }
        }
    }
};

// nbgrader promises Markdown in comments. The feedback page shows them as they are typed.
$(document).ajaxStop(function () {
    $(".comment").attr("placeholder", "Your comment for the intern");
});
