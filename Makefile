# The two commands that a newcomer needs are "make run" and "make test".
# Everything is built with Go's default flags: other flags or tags would build
# the OpenGL bindings a second time, which takes minutes.

patience = "Compiling. The first time takes about five minutes without a word, later ones a few seconds."

.PHONY: run test check e2e soak fuzz bench pack tour build build-packages screen-packages clean

run: build
	@.ci/start

test: build-packages
	@echo $(patience)
	go test -timeout 30m ./...

check: build-packages
	@.ci/check

e2e: screen-packages build
	.ci/screen env WAYMARK_E2E="$(CURDIR)/build/waymark" go test -count=1 -v ./ui/e2e/...

# Kills 1,000 processes that are saving a plan, and turns 5,000 bits of one.
soak: build-packages
	@echo $(patience)
	go test -count=1 -timeout 1h -v -run 'TestKilled|TestAFlippedBit|TestOnAFullDisk|TestTwoProcesses' ./storage/planfile -kills 1000 -flips 5000

# Feeds every parser with broken input, five minutes each: an hour in all.
fuzz: build-packages
	@echo $(patience)
	.ci/fuzz 300

bench: screen-packages build
	@.ci/bench

pack: build
	build/waymark data build --from ../shared/data --out resources/pack/waymark.pack

tour: build
	build/waymark tour --out tour

build: build-packages
	@echo $(patience)
	go build -o build/waymark .

build-packages:
	@.ci/packages build

screen-packages:
	@.ci/packages screen

clean:
	rm -rf build tour
